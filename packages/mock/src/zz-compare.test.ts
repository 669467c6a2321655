import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setupWhapi } from './index.ts';
import { scenarios } from './scenarios/index.ts';
const fetch = async () => new Response();
const base = JSON.parse(readFileSync('/tmp/steps/baseline.json', 'utf8'));
const make = () => { const whapi = setupWhapi({ clock: 'virtual', allowedHosts: ['bot.test'], fetch }); whapi.subscribe({ url: 'https://bot.test/hook' }); return whapi; };
it.each(scenarios)('$name', async ({ name }) => {
    const whapi = make();
    for (let i = 0; i < 2; i++) await whapi.play(name);
    await whapi.settled();
    expect(JSON.parse(JSON.stringify(whapi.deliveries))).toEqual(base[name]);
});
it('all', async () => {
  const whapi = make();
  const order = Object.keys(base).filter((n) => n !== 'all');
  for (const name of order) await whapi.play(name as 'typing');
  await whapi.settled();
  expect(JSON.parse(JSON.stringify(whapi.deliveries))).toEqual(base.all);
});
