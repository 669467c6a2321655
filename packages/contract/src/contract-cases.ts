import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { Counterexample } from './counterexample.ts';
import { counterexamples } from './generated/counterexamples.ts';
import { eventNames, examples } from './index.ts';

/** One payload and what must become of it. */
export interface ContractCase {
  event: WhapiEventName;
  /** Name of the example or counterexample. */
  story: string;
  /** The payload as `body` mode sends it; a counterexample need not be a webhook. */
  payload: WhapiWebhook;
  /** Set when the payload must be refused. */
  counterexample?: Counterexample;
}

/**
 * Every example and counterexample of the contract: what a type, a validator, a mock or a receiver
 * is measured by.
 * @example contractCases().filter(({ event, counterexample }) => event === 'chats.patch' && !counterexample);
 */
export function contractCases(): ContractCase[] {
  return eventNames.flatMap((event) => [
    ...Object.entries(examples[event]).map(([story, payload]) => ({ event, story, payload })),
    ...Object.entries(counterexamples()[event]).map(([story, counterexample]) => ({
      event,
      story,
      payload: counterexample.payload as WhapiWebhook,
      counterexample,
    })),
  ]);
}
