import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

/** Answers each new text once, before it answers the webhook; a text that it could not answer comes again. */
export const bots: readonly Bot[] = [
  {
    name: 'echo bot',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        for (const { id, chatId, text } of incomingTexts(webhook)) {
          if (seen.has(id)) continue;
          seen.add(id);
          try {
            await sendText(call, chatId, `You said: ${text}`);
          } catch {
            seen.delete(id);
            return new Response(null, { status: 500 });
          }
        }
        return new Response();
      };
    },
  },
];
