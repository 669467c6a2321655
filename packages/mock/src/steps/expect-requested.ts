import type { ExpectRequestedStep, RequestResult } from '@whapi-webhooks/types/steps';
import type { StepTarget } from './step.ts';

/**
 * Fails unless the app makes a REST request that matches.
 * @throws {Error} always: the mock does not keep a log of requests yet
 */
export function expectRequested(_: StepTarget, { operation }: ExpectRequestedStep): RequestResult {
  throw new Error(
    `Failed to wait for ${operation}: the mock keeps no log of requests yet. Expect the webhook that the request causes`,
  );
}
