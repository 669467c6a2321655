import { suggest } from '@whapi-webhooks/contract';
import { isStepName, stepNames, validateStep } from '@whapi-webhooks/contract/steps';
import type { StepName, StepResultByName } from '@whapi-webhooks/types/steps';
import { copyJson } from '../copy-json.ts';
import type { StepTarget } from './step.ts';
import { steps } from './step-table.ts';

/**
 * Does one step.
 * @param after the place in the timeline after which an expectation must be met
 * @returns what it returns, as plain JSON; `null` where it returns nothing
 * @throws {TypeError} when there is no such step, or its argument is wrong
 */
export async function runStep<N extends StepName>(
  whapi: StepTarget,
  name: N,
  argument: unknown = {},
  after = 0,
): Promise<StepResultByName[N]> {
  if (!isStepName(name)) {
    const cure = suggest(String(name), stepNames);
    throw new TypeError(`Failed to do a step: there is no "${String(name)}". ${cure}`);
  }
  const step = steps[name];
  const result = validateStep(name, argument, { maxIssues: 1 });
  if (!result.valid) {
    const { message, pointer, hint } = result.issues[0]!;
    const place = pointer && ` (${pointer.slice(1)})`;
    throw new TypeError(`Failed to ${step.action}: ${message}${place}. ${hint ?? 'Correct the argument'}`);
  }
  const returned = await step.run(whapi, copyJson(result.argument), after);
  return step.returns === null ? (null as StepResultByName[N]) : JSON.parse(JSON.stringify(returned));
}
