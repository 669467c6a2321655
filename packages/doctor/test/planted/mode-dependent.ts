import type { Bot } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

interface Webhook {
  messages?: unknown;
  event: { type: string; event: string };
}

/** A bot that answers the texts of the webhooks that `isNew` picks. */
function picking(isNew: (webhook: Webhook) => boolean): Bot['create'] {
  return (call) => {
    const seen = new Set<string>();
    return async (request) => {
      const webhook = (await readWebhook(request)) as Webhook | undefined;
      if (!webhook) return new Response('not a webhook', { status: 400 });
      if (!isNew(webhook)) return new Response();
      for (const { id, chatId } of incomingTexts(webhook)) {
        if (seen.has(id)) continue;
        seen.add(id);
        await sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
      }
      return new Response();
    };
  };
}

export const bots: readonly Bot[] = [
  {
    name: 'switches by the event, without a look whether there is one',
    faults: ['mode-dependent', 'dies-of-non-webhooks'],
    create(call) {
      const handle = picking(({ event }) => event.type === 'messages' && event.event === 'post')(call);
      return async (request) => {
        try {
          return await handle(request);
        } catch {
          return new Response('cannot read properties', { status: 500 });
        }
      };
    },
  },
  {
    name: 'ignores what has no event',
    faults: ['mode-dependent'],
    create: picking(({ event }) => `${event?.type}.${event?.event}` === 'messages.post'),
  },
  {
    name: 'reads the payload that is there',
    faults: [],
    create: picking((webhook) => 'messages' in webhook),
  },
  {
    name: 'sends what people write to its owner, in each mode',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const webhook = await readWebhook(request);
        for (const { id, text } of webhook ? incomingTexts(webhook) : []) {
          if (seen.has(id)) continue;
          seen.add(id);
          await sendText(call, '12025550199', text).catch(() => seen.delete(id));
        }
        return new Response(null, { status: webhook ? 200 : 400 });
      };
    },
  },
];
