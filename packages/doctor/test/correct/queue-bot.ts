import type { Bot } from '../bot.ts';
import { type Incoming, incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

const MOST_TRIES = 5;

/** Answers the webhook at once, and the people behind it one after another, while it already takes the next webhooks. */
export const bots: readonly Bot[] = [
  {
    name: 'queue bot',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      const queue: Incoming[] = [];
      let isWorking = false;

      async function work(): Promise<void> {
        if (isWorking) return;
        isWorking = true;
        for (let next = queue.shift(); next; next = queue.shift()) await answer(next);
        isWorking = false;
      }

      async function answer({ chatId, text }: Incoming): Promise<void> {
        for (let tries = 1; tries <= MOST_TRIES; tries++) {
          try {
            return await sendText(call, chatId, `Thank you for "${text}"`);
          } catch {
            await new Promise((resolve) => void setTimeout(resolve, tries * 5));
          }
        }
      }

      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        for (const incoming of incomingTexts(webhook)) {
          if (seen.has(incoming.id)) continue;
          seen.add(incoming.id);
          queue.push(incoming);
        }
        setImmediate(() => void work());
        return new Response();
      };
    },
  },
];
