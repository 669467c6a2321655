import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

/** A bot that waits a little with its answer, as one that looks something up. */
const lookUp = () => new Promise((resolve) => void setTimeout(resolve, 15));

export const bots: readonly Bot[] = [
  {
    name: 'keeps the ids of messages while it handles them, and forgets them then',
    faults: ['answers-duplicates', 'answers-retries'],
    create(call) {
      const handling = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || handling.has(id)) continue;
          handling.add(id);
          await lookUp();
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
          handling.delete(id);
        }
        return new Response();
      };
    },
  },
];
