import {
  ContractError,
  eventNames,
  eventOfRequest,
  modes,
  type ValidationResult,
  validateWebhook,
} from '@whapi-webhooks/contract';
import { describeContract } from '@whapi-webhooks/contract/vitest';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { setupWhapi } from './index.ts';
import { scenarios } from './scenarios/index.ts';

const url = 'https://bot.test/hook';
const whapi = setupWhapi();
let verdicts: ValidationResult[] = [];

whapi.connect(url, async (request) => {
  const event = eventOfRequest(request.method, request.url);
  verdicts.push(validateWebhook(await request.json(), { profile: 'strict', ...(event && { event }) }));
  return new Response();
});

describeContract('the mock', {
  perEvent: true,
  async reject({ payload }, mode) {
    whapi.subscribe({ url, mode });
    try {
      const [delivery] = await whapi.send(payload);
      return delivery?.outcome === 'delivered' ? undefined : `it was ${delivery?.outcome}`;
    } catch (error) {
      if (error instanceof ContractError) return error.message;
      throw error;
    }
  },
});

describe.each(modes)('what the mock sends by itself in %s mode', (mode) => {
  it.each(scenarios)('keeps the contract: $title', async ({ name }) => {
    verdicts = [];
    whapi.reset();
    whapi.subscribe({ url, mode });
    await whapi.play(name);
    await whapi.settled();
    expect(whapi.deliveries.length).toBeGreaterThan(0);
    expect(verdicts.filter(({ valid }) => !valid)).toEqual([]);
    expect(verdicts).toHaveLength(whapi.deliveries.length);
  });
});

/** What no REST call and no phone of the mock causes so far. An event that one begins to cause leaves this list. */
const ONLY_EMITTED: WhapiEventName[] = ['chats.put', 'messages.put', 'service.post'];

it('sends by itself the events that something causes, and those alone', async () => {
  whapi.reset();
  whapi.subscribe({ url });
  for (const scenario of scenarios) await whapi.play(scenario);
  await whapi.settled();
  const caused = new Set(whapi.deliveries.map(({ event }) => event));
  expect(eventNames.filter((event) => !caused.has(event))).toEqual(ONLY_EMITTED);
});
