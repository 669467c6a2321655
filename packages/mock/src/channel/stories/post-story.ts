import type { Message, StoryMessage } from '@whapi-webhooks/types';
import { spend } from '../account/limits.ts';
import type { NewMedia } from '../media/store-media.ts';
import { createMessage } from '../messages/create-message.ts';
import { type IncomingContent, incomingContent } from '../messages/incoming-content.ts';
import { contentOf, type MessageContent } from '../messages/message-content.ts';
import type { Content } from '../messages/send-message.ts';
import { resolveSender, type Sender } from '../messages/sender.ts';
import { STORIES, STORIES_CHAT } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { findStory } from '../state/find.ts';
import { learnedContact } from '../state/names.ts';
import { patchedChat } from '../state/patched.ts';
import { chatsPatch } from '../webhooks/chat-webhooks.ts';

/** A story of a contact: of one kind, such as `text` or `image`. */
export type IncomingStory = IncomingContent<'text' | 'image' | 'video' | 'audio' | 'voice' | 'link_preview'> &
  Required<Pick<Sender, 'from'>> &
  Pick<Sender, 'fromName'>;

/** A contact posts a story: documented as a change to the chat of stories, which holds it as its last message. */
export const postStory: Command<IncomingStory, StoryMessage> = (state, input, context) => {
  const head = { chatId: STORIES, ...resolveSender(state, STORIES, input) };
  const newMedia: NewMedia = [];
  const content = (messageId: string) =>
    ({ ...incomingContent(input, { state, messageId, context, newMedia }), type: 'story' }) as MessageContent<'story'>;
  const message = createMessage(state, head, content, context) as StoryMessage;
  const before = state.chats.get(STORIES_CHAT) ?? { id: STORIES_CHAT, type: 'broadcast' };
  const after = patchedChat(before, {
    timestamp: message.timestamp,
    unread: (before.unread ?? 0) + 1,
    last_message: message,
  });
  return {
    changes: { chats: [after], messages: [message], media: newMedia, contacts: learnedContact(state, message) },
    webhooks: chatsPatch(state, before, after),
    result: message,
  };
};

/** POST /stories and /messages/story: the channel posts a story. No webhook is known to report this, so none is sent. */
export const publishStory: Command<{ content: Content }, Message> = (state, { content }, context) => {
  const usage = spend(state, { messages: 1 }, context);
  const head = { chatId: STORIES, from: state.account.phone, source: 'api' } as const;
  const newMedia: NewMedia = [];
  const compose = (messageId: string) => content({ state, messageId, context, newMedia });
  const message = createMessage(state, head, compose, context);
  return { changes: { ...usage, messages: [message], media: newMedia }, webhooks: [], result: message };
};

/** PUT /stories/{MessageID}: the channel publishes a story once more. */
export const copyStory: Command<{ messageId: string }, Message> = (state, { messageId }, context) => {
  const content = contentOf(findStory(state, messageId));
  return publishStory(state, { content: () => content }, context);
};
