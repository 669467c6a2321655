import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

const RULES = ['awaits-sends', 'dies-of-non-webhooks', 'leaks-errors'];

/** A bot that answers each new text, of webhooks that `read` reads; what it throws, `fail` responds to. */
function reading(read: (request: Request) => Promise<unknown>, fail?: (error: Error) => Response): Bot['create'] {
  return (call) => {
    const seen = new Set<string>();
    return async (request) => {
      try {
        const webhook = (await read(request)) as object;
        if ('messages' in webhook) {
          for (const { id, chatId } of incomingTexts(webhook)) {
            if (seen.has(id)) continue;
            seen.add(id);
            void sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
          }
        }
        return new Response();
      } catch (error) {
        if (!fail) throw error;
        return fail(error as Error);
      }
    };
  };
}

const json = (request: Request) => request.json();

export const bots: readonly Bot[] = [
  { name: 'parses whatever comes', faults: ['dies-of-non-webhooks'], silent: RULES, create: reading(json) },
  {
    name: 'responds with 500 to broken JSON',
    faults: ['dies-of-non-webhooks'],
    silent: RULES,
    create: reading(json, () => new Response('sorry', { status: 500 })),
  },
  {
    name: 'responds with the stack of its error',
    faults: ['leaks-errors'],
    silent: RULES,
    create: reading(json, ({ stack }) => new Response(`<pre>${stack}</pre>`, { status: 400 })),
  },
  {
    name: 'responds with its settings',
    faults: ['leaks-errors'],
    silent: RULES,
    create: reading(json, ({ message }) =>
      Response.json({ message, config: { token: 'test-token' } }, { status: 400 }),
    ),
  },
  {
    name: 'responds with 400 to what is no webhook',
    faults: [],
    silent: RULES,
    create: reading(json, () => new Response('not a webhook', { status: 400 })),
  },
  {
    name: 'awaits its reply',
    faults: ['awaits-sends'],
    silent: RULES,
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
];
