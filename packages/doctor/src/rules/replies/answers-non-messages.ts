import type { Rule } from '../rule.ts';
import { type Act, answersActs, HELLO } from './acts.ts';
import { deliver } from './deliver.ts';

const ACTS: readonly Act[] = [
  {
    name: 'reactions',
    isFirst: true,
    title: 'Somebody reacts to a message',
    steps: ({ person }) => [{ do: 'react', with: { messageId: HELLO, from: person.id, emoji: '👍' } }],
  },
  {
    name: 'removed reactions',
    title: 'Somebody removes a reaction',
    before: ({ person }) => [{ do: 'react', with: { messageId: HELLO, from: person.id, emoji: '❤️' } }],
    steps: ({ person }) => [{ do: 'unreact', with: { messageId: HELLO, from: person.id } }],
  },
  {
    name: 'votes',
    title: 'Somebody votes in a poll of their own',
    before: (talk) => [talk.sends({ poll: { title: 'Lunch?', options: ['Yes', 'No'] } }, 'poll')],
    steps: ({ person }) => [
      { do: 'vote', with: { messageId: { $from: 'poll', at: '/id' }, from: person.id, options: ['Yes'] } },
    ],
  },
  {
    name: 'pinned messages',
    isFirst: true,
    title: 'Somebody pins a message',
    steps: ({ person }) => [
      { do: 'pinMessage', with: { messageId: HELLO, from: person.id } },
      { do: 'unpinMessage', with: { messageId: HELLO, from: person.id } },
    ],
  },
  {
    name: 'changes of the timer',
    isFirst: true,
    title: 'Somebody turns on disappearing messages',
    steps: ({ person, chatId }) => [{ do: 'changeTimer', with: { from: person.id, chatId, seconds: 86_400 } }],
  },
  {
    name: 'technical messages of type `unknown`',
    isFirst: true,
    title: 'WhatsApp sends a technical message of type `unknown`',
    steps: ({ person, chatId }) => [{ do: 'makeSystemNoise', with: { chatId, from: person.id } }],
  },
  {
    name: 'messages of type `system`',
    isFirst: true,
    title: 'WhatsApp itself says something in the chat',
    steps: (talk) => [talk.sends({ system: { body: 'Messages are end-to-end encrypted' } })],
  },
  {
    name: 'stories',
    isFirst: true,
    title: 'Somebody posts a story',
    steps: ({ person }, lab) => [
      { do: 'postStory', with: { from: person.id, fromName: person.name, text: 'On holiday' }, as: 'posted' },
      // As a message, too: the documentation has both.
      deliver(lab, 'posted'),
    ],
  },
  {
    name: 'views of stories',
    title: 'Somebody views a story of the owner',
    before: () => [
      { do: 'call', with: { operation: 'POST /stories/send/text', body: { caption: 'Open until eight' } }, as: 'own' },
    ],
    steps: ({ person }) => [
      { do: 'viewStory', with: { messageId: { $from: 'own', at: '/body/message/id' }, from: person.id } },
    ],
    unmuted: ['statuses'],
  },
  {
    name: 'statuses of messages',
    title: 'Somebody gets and reads what the owner wrote',
    steps: ({ chatId }) => [{ do: 'sendFromPhone', with: { to: chatId, text: 'I will call you' } }],
    unmuted: ['statuses'],
  },
  {
    name: 'edits',
    title: 'Somebody corrects a message',
    steps: () => [{ do: 'editMessage', with: { messageId: HELLO, text: 'I mean something else' } }],
    severity: 'warning',
  },
  {
    name: 'deletions',
    title: 'Somebody deletes a message for everyone',
    steps: ({ person }) => [{ do: 'deleteMessage', with: { messageId: HELLO, from: person.id } }],
  },
];

export const answersNonMessages: Rule = {
  id: 'answers-non-messages',
  title: 'Answers what is no message: a reaction, a deletion, a vote, what WhatsApp itself says',
  severity: 'error',
  provokes:
    'Lets somebody write a text, or get one of the owner, and then react to it, pin it, correct it, delete it, vote, turn on disappearing messages, post a story, view one of the owner and read what the owner wrote; WhatsApp sends a technical message of type `unknown` and one of type `system`.',
  observes:
    'Whether the receiver sends more messages than to the text alone. A bot that answers nothing but corrected messages may mean it: that is a warning.',
  because:
    'The service delivers all of this like messages: in `messages.post` with the type `action`, `system` or `unknown`, or in `messages.patch`, `chats.patch` and `statuses.post`. In captured traffic, two messages of type `unknown` follow one text within four seconds, and a bot sent its menu three times.',
  cure: 'List the types that you answer, and skip all others: `if (message.type !== "text") continue;`. With more types, `switch (message.type)` and leave `default` empty.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/incoming-message'],
  needsReplies: true,
  examine: (lab) => answersActs(lab, ACTS),
};
