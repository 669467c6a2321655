import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { examples } from '../examples.ts';
import { counterexamples } from '../generated/counterexamples.ts';
import { eventNames } from '../index.ts';
import type { Counterexample } from './counterexample.ts';

/** A payload that must be accepted or rejected. */
export interface ContractCase {
  event: WhapiEventName;
  /** Name of the example or counterexample. */
  name: string;
  /** The payload as `body` mode sends it; a counterexample may be anything. */
  payload: WhapiWebhook;
  /** Set if the payload must be rejected. */
  counterexample?: Counterexample;
}

/**
 * All examples and counterexamples of the contract, to test a type, a validator, a mock or a receiver with.
 * @example contractCases().filter(({ event, counterexample }) => event === 'chats.patch' && !counterexample);
 */
export function contractCases(): ContractCase[] {
  return eventNames.flatMap((event) => [
    ...Object.entries(examples[event]).map(([name, payload]) => ({ event, name, payload })),
    ...Object.entries(counterexamples()[event]).map(([name, counterexample]) => ({
      event,
      name,
      payload: counterexample.payload as WhapiWebhook,
      counterexample,
    })),
  ]);
}
