import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

/** Obeys commands in groups, and is silent in private chats. */
export const bots: readonly Bot[] = [
  {
    name: 'group bot',
    faults: [],
    options: { say: '!help' },
    create(call) {
      const seen = new Map<string, Promise<void>>();

      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        try {
          for (const { id, chatId, text } of incomingTexts(webhook)) {
            if (!chatId.endsWith('@g.us') || !text.startsWith('!')) continue;
            const known = seen.get(id);
            const answered = known ?? sendText(call, chatId, `Commands: !help, !rules. You wrote ${text.slice(0, 40)}`);
            seen.set(id, answered);
            await answered.catch((error) => {
              seen.delete(id);
              throw error;
            });
          }
        } catch {
          return new Response(null, { status: 500 });
        }
        return new Response();
      };
    },
  },
];
