import type { Bot } from '../bot.ts';
import { json, reading } from '../parts/reading.ts';

export const bots: readonly Bot[] = [
  { name: 'parses whatever comes', faults: ['dies-of-non-webhooks'], create: reading(json) },
  {
    name: 'responds with 500 to broken JSON',
    faults: ['dies-of-non-webhooks'],
    create: reading(json, () => new Response('sorry', { status: 500 })),
  },
  {
    name: 'responds with 400 to what is no webhook',
    faults: [],
    create: reading(json, () => new Response('not a webhook', { status: 400 })),
  },
];
