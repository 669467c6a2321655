import type { Bot } from '../bot.ts';
import { json, reading } from '../parts/reading.ts';

export const bots: readonly Bot[] = [
  {
    name: 'responds with the stack of its error',
    faults: ['leaks-errors'],
    create: reading(json, ({ stack }) => new Response(`<pre>${stack}</pre>`, { status: 400 })),
  },
  {
    name: 'responds with its settings',
    faults: ['leaks-errors'],
    create: reading(json, ({ message }) =>
      Response.json({ message, config: { token: 'test-token' } }, { status: 400 }),
    ),
  },
  {
    name: 'keeps its errors to itself',
    faults: [],
    create: reading(json, () => new Response('not a webhook', { status: 400 })),
  },
];
