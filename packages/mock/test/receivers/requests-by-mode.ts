import type { Mode } from '@whapi-webhooks/contract';

/** The requests by which `chats.patch` and then `messages.post` arrive at a receiver at /hook. */
export const requestsByMode: [Mode, string[]][] = [
  ['body', ['POST /hook', 'POST /hook']],
  ['path', ['POST /hook/chats/patch', 'POST /hook/messages/post']],
  ['method', ['PATCH /hook/chats', 'POST /hook/messages']],
];
