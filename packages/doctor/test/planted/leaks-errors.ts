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
    name: 'responds with the text of whatever it catches',
    faults: ['leaks-errors'],
    create: () => async (request) => {
      try {
        const { messages } = (await request.json()) as { messages: readonly { type: string }[] };
        for (const { type } of messages) if (type === '') break;
        return new Response('Ok');
      } catch (error) {
        return new Response((error as Error).message);
      }
    },
  },
  {
    name: 'says that a body is no JSON as its parser says it',
    faults: [],
    create: reading(json, ({ name, message }) => {
      const isSyntax = name === 'SyntaxError';
      return Response.json({ error: isSyntax ? message : 'Bad Request' }, { status: 400 });
    }),
  },
  {
    name: 'keeps its errors to itself',
    faults: [],
    create: reading(json, () => new Response('not a webhook', { status: 400 })),
  },
];
