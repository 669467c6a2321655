import { createHash } from 'node:crypto';
import { builtInScenarios } from '@whapi-webhooks/contract/steps';
import { expect, it } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { checkScenario } from '../steps/check-scenario.ts';
import { asSent } from '../testing/as-sent.ts';
import { pageScenarios, scenarios } from './index.ts';

it('begins with those of the page, and lists each once', () => {
  expect(scenarios.slice(0, 5)).toEqual(pageScenarios);
  expect(scenarios.map(({ name }) => name).sort()).toEqual(Object.keys(builtInScenarios));
});

it.each(scenarios)('$name has nothing wrong', (scenario) => {
  expect(checkScenario(scenario)).toEqual([]);
  expect(scenario.title).toMatch(/^[A-Z].*[^.]$/);
});

it('plays to the same deliveries, byte for byte, when each is played twice', async () => {
  const hash = createHash('sha256');
  for (const { name } of scenarios) {
    const whapi = setupWhapi({ clock: 'virtual', allowedHosts: ['bot.test'], fetch: async () => new Response() });
    whapi.subscribe({ url: 'https://bot.test/hook' });
    await whapi.play(name);
    await whapi.play(name);
    await whapi.settled();
    hash.update(JSON.stringify(whapi.deliveries.map(asSent)));
  }
  // Did you mean to change a scenario, or what the mock sends? Then update this hash.
  expect(hash.digest('hex')).toBe('5d0f6cdea0d6a46d12bf6c6f529b74cb2f482b37cc8ed7f0ada1a51834c2af71');
});
