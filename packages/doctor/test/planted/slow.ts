import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

const pause = (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms));

/** A bot that calls `work` for each new text. The limit is short, so that the tests are. */
function working(work: (reply: () => Promise<void>) => Promise<void>): Pick<Bot, 'create' | 'options'> {
  return {
    options: { slowAfterMs: 150, answerPatienceMs: 1_000 },
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        for (const { id, chatId } of incomingTexts((await readWebhook(request)) ?? {})) {
          if (seen.has(id)) continue;
          seen.add(id);
          await work(() => sendText(call, chatId, 'Hello').catch(() => void seen.delete(id)));
        }
        return new Response();
      };
    },
  };
}

export const bots: readonly Bot[] = [
  {
    name: 'thinks before it responds',
    faults: ['slow'],
    ...working(async (reply) => {
      await pause(250);
      await reply();
    }),
  },
  {
    name: 'never responds to a text',
    faults: ['slow'],
    ...working(async (reply) => {
      await reply();
      await new Promise(() => {});
    }),
  },
  {
    name: 'responds first and thinks afterwards',
    faults: [],
    ...working(async (reply) => void pause(250).then(reply)),
  },
];
