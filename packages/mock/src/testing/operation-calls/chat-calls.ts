import type { OperationCalls } from './operation-call.ts';
import { chatId } from './world.ts';

export const chatCalls: OperationCalls = {
  'GET /chats': { path: '/chats', query: { count: '10', offset: '0' } },
  'GET /chats/{ChatID}': { path: `/chats/${chatId}` },
  'POST /chats/{ChatID}': { path: `/chats/${chatId}`, minimal: { archive: true } },
  'PATCH /chats/{ChatID}': {
    path: `/chats/${chatId}`,
    minimal: {},
    maximal: { pin: true, mute_until: 1_893_456_000, mark_unread: true, ephemeral: 'day' },
  },
  'DELETE /chats/{ChatID}': { path: `/chats/${chatId}` },
};
