import type { Bot } from '../bot.ts';
import { incomingTexts, sendText } from './incoming.ts';

/** A bot that answers each new text, of webhooks that `read` reads; what it throws, `fail` responds to. */
export function reading(
  read: (request: Request) => Promise<unknown>,
  fail?: (error: Error) => Response,
): Bot['create'] {
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

export const json = (request: Request) => request.json();
