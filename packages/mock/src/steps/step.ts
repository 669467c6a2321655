import type { StepSchemas } from '@whapi-webhooks/contract/steps';
import type { StepByName, StepName } from '@whapi-webhooks/types/steps';
import type { Whapi } from '../whapi.ts';

/** What a step acts on. */
export type StepTarget = Pick<Whapi, 'channel' | 'clock' | 'emit' | 'faults' | 'gateway' | 'send' | 'settled'>;

/** One thing that can be done to the mock from outside. */
export interface Step<N extends StepName = StepName> extends StepSchemas {
  readonly name: N;
  /**
   * Does it.
   * @param argument a valid argument: `runStep` checks it
   * @param after the place in the timeline after which an expectation must be met
   * @returns what the schema of the result describes, as an object that may still change; `undefined` for `null`
   */
  run(whapi: StepTarget, argument: StepByName[N], after: number): unknown;
}
