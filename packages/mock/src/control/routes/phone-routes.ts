import type { ControlRoute } from '../control-route.ts';
import { optional, queryCount, text } from '../described.ts';
import { onePhoneChat, type PhoneChatsQuery, phoneChats } from '../phone/phone-chats.ts';
import { type PhoneMessagesQuery, phoneMessages } from '../phone/phone-messages.ts';
import { ref } from '../schemas.ts';

const limit = optional(queryCount(1, 1_000));

/** What a phone shows: chats and their messages. */
export const phoneRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/state/chats',
    summary: 'Lists chats, the newest activity first: at most `limit`, by default 100; and people, labels and health',
    query: { after: optional(text), limit },
    answer: ref('PhoneChatsResult'),
    handle: ({ query }, { inside }) => phoneChats(inside.state, query as PhoneChatsQuery, inside.clock.now()),
  },
  {
    method: 'GET',
    path: '/state/chats/{id}',
    summary: 'Reads a chat',
    answer: ref('PhoneChatResult'),
    handle: ({ params: { id = '' } }, { inside }) => onePhoneChat(inside.state, id),
  },
  {
    method: 'GET',
    path: '/state/chats/{id}/messages',
    summary: 'Lists the newest messages of a chat, or those before one, oldest first: at most `limit`, by default 100',
    query: { before: optional(text), limit },
    answer: ref('PhoneMessagesResult'),
    handle: ({ params: { id = '' }, query }, { inside }) =>
      phoneMessages(inside.state, id, query as PhoneMessagesQuery),
  },
];
