import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';
import { json, reading } from '../parts/reading.ts';

export const bots: readonly Bot[] = [
  {
    name: 'awaits its reply',
    faults: ['awaits-sends'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response(null, { status: 400 });
        for (const { id, chatId } of incomingTexts(webhook)) {
          if (seen.has(id)) continue;
          seen.add(id);
          await sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
        }
        return new Response();
      };
    },
  },
  {
    name: 'lets its reply run beside the response',
    faults: [],
    create: reading(json, () => new Response('not a webhook', { status: 400 })),
  },
];
