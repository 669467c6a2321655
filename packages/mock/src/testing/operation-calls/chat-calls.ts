import type { OperationCalls } from './operation-call.ts';
import { chatId } from './world.ts';

export const chatCalls: OperationCalls = {
  'GET /chats': { path: '/chats' },
  'GET /chats/{ChatID}': { path: `/chats/${chatId}` },
  'POST /chats/{ChatID}': { path: `/chats/${chatId}`, maximal: { archive: true } },
  'PATCH /chats/{ChatID}': { path: `/chats/${chatId}`, maximal: { pin: true, ephemeral: 'day' } },
  'DELETE /chats/{ChatID}': { path: `/chats/${chatId}` },
};
