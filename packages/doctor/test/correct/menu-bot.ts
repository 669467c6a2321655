import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

const MENU = 'Reply with a number:\n1 Opening hours\n2 Prices\n0 This menu';
const ANSWERS = new Map([
  ['1', 'We are open from 9 to 17.'],
  ['2', 'A cut is 20, a beard 10.'],
]);

/** Greets somebody new with two messages, and answers numbers; it works on one message of a chat at a time. */
export const bots: readonly Bot[] = [
  {
    name: 'menu bot',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      const greeted = new Set<string>();
      const lanes = new Map<string, Promise<void>>();

      async function answer(chatId: string, text: string): Promise<void> {
        if (!greeted.has(chatId)) {
          await sendText(call, chatId, 'Welcome!');
          greeted.add(chatId);
        }
        await sendText(call, chatId, ANSWERS.get(text.trim()) ?? MENU);
      }

      return async (request) => {
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        for (const { id, chatId, text } of incomingTexts(webhook)) {
          if (seen.has(id)) continue;
          seen.add(id);
          const before = lanes.get(chatId) ?? Promise.resolve();
          const lane = before.then(() => answer(chatId, text));
          lanes.set(
            chatId,
            lane.catch(() => void seen.delete(id)),
          );
          try {
            await lane;
          } catch {
            return new Response(null, { status: 503 });
          }
        }
        return new Response();
      };
    },
  },
];
