import type { Bot, Call } from '../bot.ts';
import { type Incoming, incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

/** A bot that handles one text after the other, and responds with 500 where that fails. */
function handling(
  create: (call: Call) => (incoming: Incoming & { timestamp: number }) => Promise<void>,
): Bot['create'] {
  return (call) => {
    const handle = create(call);
    return async (request) => {
      const webhook = (await readWebhook(request)) ?? {};
      const stamps = new Map(
        (webhook.messages as { id: string; timestamp: number }[] | undefined)?.map((m) => [m.id, m.timestamp]),
      );
      try {
        for (const incoming of incomingTexts(webhook)) {
          await handle({ ...incoming, timestamp: stamps.get(incoming.id) ?? 0 });
        }
      } catch {
        return new Response('try again', { status: 500 });
      }
      return new Response();
    };
  };
}

export const bots: readonly Bot[] = [
  {
    name: 'notes a message before its reply is sent',
    faults: ['loses-outage'],
    create: handling((call) => {
      const seen = new Set<string>();
      return async ({ id, chatId }) => {
        if (seen.has(id)) return;
        seen.add(id);
        await sendText(call, chatId, 'Hello');
      };
    }),
  },
  {
    name: 'fails and notes a message, without a try',
    faults: ['loses-outage'],
    create(call) {
      const seen = new Map<string, boolean>();
      return async (request) => {
        for (const { id, chatId } of incomingTexts((await readWebhook(request)) ?? {})) {
          if (seen.get(id)) continue;
          seen.set(id, true);
          await sendText(call, chatId, 'Welcome');
          await sendText(call, chatId, 'How can I help?');
        }
        return new Response();
      };
    },
  },
  {
    name: 'skips messages older than any other',
    faults: ['loses-outage', 'order-dependent'],
    create: handling((call) => {
      const seen = new Set<string>();
      let newest = 0;
      return async ({ id, chatId, timestamp }) => {
        if (seen.has(id) || timestamp < newest) return;
        seen.add(id);
        newest = timestamp;
        await sendText(call, chatId, 'Hello').catch(() => {});
      };
    }),
  },
  {
    name: 'forgets a message whose reply failed',
    faults: [],
    create: handling((call) => {
      const seen = new Set<string>();
      return async ({ id, chatId }) => {
        if (seen.has(id)) return;
        seen.add(id);
        await sendText(call, chatId, 'Hello').catch((error) => {
          seen.delete(id);
          throw error;
        });
      };
    }),
  },
];
