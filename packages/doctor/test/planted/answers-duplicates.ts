import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

export const bots: readonly Bot[] = [
  {
    name: 'remembers no message ids',
    faults: ['answers-duplicates'],
    create: (call) => async (request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const { from_me, chat_id, type } of messages) {
        if (!from_me && type === 'text') await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
      }
      return new Response();
    },
  },
];
