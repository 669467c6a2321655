import type { ActionMessage, Message, StoryMessage, UnknownMessage } from '@whapi-webhooks/types';
import { changeTimer, type TimerChange } from '../chats/change-timer.ts';
import { type Choice, choose } from '../messages/choose.ts';
import { deleteForEveryone } from '../messages/delete-message.ts';
import { editText } from '../messages/edit-message.ts';
import { pinMessage } from '../messages/pin-message.ts';
import { vote } from '../messages/poll.ts';
import { reactToMessage } from '../messages/react-to-message.ts';
import { type Reading, readMessages } from '../messages/read-messages.ts';
import { type IncomingMessage, type PhoneMessage, receiveMessage, sendFromPhone } from '../messages/receive-message.ts';
import { type Sender, withAuthor, withSender } from '../messages/sender.ts';
import { makeSystemNoise, type Noise } from '../messages/system-noise.ts';
import type { Run } from '../run.ts';
import { type IncomingStory, postStory } from '../stories/post-story.ts';
import { type StoryView, viewStory } from '../stories/view-story.ts';

/** An action on a message. */
export interface MessageAct extends Sender {
  /** Id of the message. */
  messageId: string;
}

/** What contacts do in chats with the channel. */
export interface ChatVerbs {
  /**
   * A contact sends a message to the channel: `messages.post`, and `chats.post` or `chats.patch`.
   * Pass one kind of content, such as `text`, `image`, `voice` or `location`; every property of a file is optional.
   * A sender with a hidden number has a JID that ends in `@lid`. From a blocked contact, nothing arrives, except in groups.
   * @returns the message, as the webhook carries it
   * @throws {CommandError} when the contact is blocked
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
   * @example await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
   * @example await whapi.channel.receiveMessage({ from: '919984351847', image: { caption: 'The terrace' } });
   * @example
   * const chatId = '120363271212442249@g.us';
   * await whapi.channel.receiveMessage({ from: '271042518573152@lid', chatId, text: 'Yes', quoted: message.id });
   */
  receiveMessage(message: IncomingMessage): Promise<Message>;
  /**
   * You send a message on the channel's own phone: like a received message, but with `from_me`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/sent-message
   * @example await whapi.channel.sendFromPhone({ to: '919984351847', text: 'I am on my way.' });
   */
  sendFromPhone(message: PhoneMessage): Promise<Message>;
  /**
   * A contact presses a button of a message of yours, or selects a row of its list: a message of type `reply`, whose
   * id has the prefix `ButtonsV3:` or `ListV3:`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message
   * @example await whapi.channel.choose({ messageId: message.id, optionId: 'yes' });
   */
  choose(choice: Choice): Promise<Message>;
  /**
   * A contact reacts to a message; a second reaction replaces the first: an action of type `reaction` in
   * `messages.post`, and `messages.patch` with all reactions.
   * @example await whapi.channel.react({ messageId: message.id, emoji: '👍' });
   */
  react(reaction: MessageAct & { emoji: string }): Promise<ActionMessage>;
  /**
   * A contact removes a reaction: the same with an empty emoji.
   * @example await whapi.channel.unreact({ messageId: message.id });
   */
  unreact(reaction: MessageAct): Promise<ActionMessage>;
  /**
   * The author of a message changes its text or caption: an action of type `edit` in `messages.post`,
   * and `messages.patch`.
   * @example await whapi.channel.editMessage({ messageId: message.id, text: 'I arrive at nine, not at eight.' });
   */
  editMessage(edit: { messageId: string; text: string }): Promise<Message>;
  /**
   * A message is deleted for everyone, by its author, or in a group by the admin in `from`: an action of type
   * `delete` and source `system` in `messages.post`, as captured.
   * @example await whapi.channel.deleteMessage({ messageId: message.id });
   */
  deleteMessage(deletion: MessageAct): Promise<ActionMessage>;
  /**
   * A contact votes in a poll, changes the vote or, with no options, removes it: an action of type `vote` in
   * `messages.post`, and `messages.patch` with the new results.
   * @param vote.options texts or ids of the options
   * @example await whapi.channel.vote({ messageId: poll.id, from: '919984351847', options: ['Saturday'] });
   */
  vote(vote: MessageAct & { options: readonly string[] }): Promise<ActionMessage>;
  /**
   * A contact reads all messages that the channel sent: `statuses.post` for each message, with `read` and, on
   * request, `played`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/statuses
   * @example await whapi.channel.readMessages({ from: '919984351847' });
   */
  readMessages(reading: Reading): Promise<void>;
  /**
   * A contact pins a message to the top of its chat: an action of type `pin` in `messages.post`.
   * @example await whapi.channel.pinMessage({ messageId: message.id });
   */
  pinMessage(pinning: MessageAct): Promise<ActionMessage>;
  /**
   * A contact unpins a message: an action of type `unpin` in `messages.post`.
   * @example await whapi.channel.unpinMessage({ messageId: message.id });
   */
  unpinMessage(pinning: MessageAct): Promise<ActionMessage>;
  /**
   * A contact changes the timer of disappearing messages in a chat: an action of type `ephemeral` in `messages.post`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
   * @example await whapi.channel.changeTimer({ from: '919984351847', seconds: 604_800 });
   */
  changeTimer(change: TimerChange): Promise<ActionMessage>;
  /**
   * A contact posts a story: `chats.patch` on the chat `status@broadcast`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/story-status-from-your-contacts
   * @example await whapi.channel.postStory({ from: '61371989950', text: 'Open until eight today' });
   */
  postStory(story: IncomingStory): Promise<StoryMessage>;
  /**
   * A contact views a story of the channel's own: `statuses.put`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/other/views-of-stories-statuses
   * @example await whapi.channel.viewStory({ messageId: story.id, from: '919984351847' });
   */
  viewStory(view: StoryView): Promise<void>;
  /**
   * WhatsApp sends a technical message without an author: of type `unknown`, as captured a few seconds after real
   * ones. A bot must not answer it.
   * @example await whapi.channel.makeSystemNoise({ chatId: '919984351847' });
   */
  makeSystemNoise(noise: Noise): Promise<UnknownMessage>;
}

const react = withSender(reactToMessage);
const pin = withSender(pinMessage);
const edit = withAuthor(editText);
const remove = withAuthor(deleteForEveryone);
const voteBy = withSender(vote);

export function createChatVerbs(run: Run): ChatVerbs {
  return {
    receiveMessage: async (message) => run(receiveMessage, message),
    sendFromPhone: async (message) => run(sendFromPhone, message),
    choose: async (choice) => run(choose, choice),
    react: async (reaction) => run(react, reaction),
    unreact: async (reaction) => run(react, { ...reaction, emoji: '' }),
    editMessage: async (change) => run(edit, change),
    deleteMessage: async (deletion) => run(remove, deletion),
    vote: async (choice) => run(voteBy, choice),
    readMessages: async (reading) => run(readMessages, reading),
    pinMessage: async (pinning) => run(pin, { ...pinning, pin: true }),
    unpinMessage: async (pinning) => run(pin, { ...pinning, pin: false }),
    changeTimer: async (change) => run(changeTimer, change),
    postStory: async (story) => run(postStory, story),
    viewStory: async (view) => run(viewStory, view),
    makeSystemNoise: async (noise) => run(makeSystemNoise, noise),
  };
}
