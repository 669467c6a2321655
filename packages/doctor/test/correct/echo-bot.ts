import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

/** Answers each new text of a person once, before it answers the webhook. */
export const bots: readonly Bot[] = [
  {
    name: 'echo bot',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
          seen.add(message.id);
          await call('POST', '/messages/text', { to: message.chat_id, body: `You said: ${message.text?.body}` });
        }
        return new Response();
      };
    },
  },
];
