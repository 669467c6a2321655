import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

/** A bot that answers each new text once, and responds with what `respond` makes of the webhook. */
function responding(respond: (webhook: Record<string, unknown>) => Response): Bot['create'] {
  return (call) => {
    const seen = new Set<string>();
    return async (request) => {
      const webhook = (await readWebhook(request)) ?? {};
      for (const { id, chatId } of incomingTexts(webhook)) {
        if (seen.has(id)) continue;
        seen.add(id);
        await sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
      }
      return respond(webhook as Record<string, unknown>);
    };
  };
}

const at = (status: number, headers?: Record<string, string>) => () =>
  new Response(null, { status, ...(headers && { headers }) });

export const bots: readonly Bot[] = [
  { name: 'responds with 201', faults: ['not-200'], create: responding(at(201)) },
  { name: 'responds with 204', faults: ['not-200'], create: responding(at(204)) },
  {
    name: 'redirects to a page',
    faults: ['not-200'],
    create: responding(at(302, { location: 'https://bot.test/thanks' })),
  },
  {
    name: 'responds with 404 to events that it ignores',
    faults: ['not-200'],
    create: responding((webhook) => at('messages' in webhook || 'statuses' in webhook ? 200 : 404)()),
  },
  {
    name: 'responds with 501 to webhooks about groups',
    faults: ['not-200', 'dies-of-events'],
    create: responding((webhook) => at('groups' in webhook ? 501 : 200)()),
  },
  {
    name: 'throws at webhooks about labels',
    faults: ['not-200', 'dies-of-events'],
    create: responding((webhook) => {
      if ('labels' in webhook) throw new Error('Not implemented');
      return new Response('OK');
    }),
  },
  { name: 'responds with 200 to all that it ignores', faults: [], create: responding(at(200)) },
];
