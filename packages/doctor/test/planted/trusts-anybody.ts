import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

const SECRET = 'a-long-secret';
const headers = { 'x-secret': SECRET };

/** A bot that answers what `mayAsk` lets through. */
function guarding(mayAsk: (secret: string | null) => boolean): Pick<Bot, 'create' | 'options'> {
  return {
    options: { headers },
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        if (!mayAsk(request.headers.get('x-secret'))) return new Response('who are you?', { status: 401 });
        const webhook = await readWebhook(request);
        if (!webhook) return new Response('not a webhook', { status: 400 });
        for (const { id, chatId } of incomingTexts(webhook)) {
          if (seen.has(id)) continue;
          seen.add(id);
          await sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
        }
        return new Response();
      };
    },
  };
}

export const bots: readonly Bot[] = [
  { name: 'does not look at the secret', faults: ['trusts-anybody'], ...guarding(() => true) },
  {
    name: 'looks only whether there is a secret',
    faults: ['trusts-anybody'],
    ...guarding((secret) => secret !== null),
  },
  {
    name: 'checks the secret only if there is one',
    faults: ['trusts-anybody'],
    ...guarding((secret) => !secret || secret === SECRET),
  },
  { name: 'compares the secret', faults: [], ...guarding((secret) => secret === SECRET) },
];
