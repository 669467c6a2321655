import type { StepByName, StepName } from '@whapi-webhooks/types/steps';
import { validators } from '../generated/compiled/steps.js';
import { checkSchema } from '../issues/check-schema.ts';
import type { Issue } from '../issues/issue.ts';
import { unreadable } from '../issues/unreadable.ts';
import { describeValue } from '../values/describe-value.ts';
import { readCheckOptions } from '../webhooks/check-options.ts';
import { isStepName, stepNames } from './step-schema.ts';

/** What `validateStep` returns. `truncated`: there are more faults than `issues` lists. */
export type StepResult<N extends StepName> =
  | { valid: true; argument: StepByName[N]; issues?: never; truncated?: never }
  | { valid: false; argument?: never; issues: Issue[]; truncated?: true };

/** What `validateScenario` returns. */
export type ScenarioResult =
  | { valid: true; issues?: never; truncated?: never }
  | { valid: false; issues: Issue[]; truncated?: true };

/**
 * Checks the argument of a step. Never throws for an argument, whatever it is.
 * @throws {TypeError} for an unknown step, or an option with an unknown value
 * @example validateStep('receiveMessage', { from: '919984351847', text: 'Hi' }).valid; // true
 */
export function validateStep<N extends StepName>(
  name: N,
  argument: unknown,
  options: { maxIssues?: number } = {},
): StepResult<N> {
  if (!isStepName(name)) {
    throw new TypeError(`Unknown step ${describeValue(name)}. Use one of ${stepNames.join(', ')}`);
  }
  const broken = check(name, argument, options);
  return broken ? { valid: false, ...broken } : { valid: true, argument: argument as StepByName[N] };
}

/**
 * Checks the form of a scenario file: everything but the names of its steps and what is in `with`, which `validateStep`
 * checks. Never throws for a file, whatever it is.
 * @throws {TypeError} for an option with an unknown value
 */
export function validateScenario(scenario: unknown, options: { maxIssues?: number } = {}): ScenarioResult {
  const broken = check('scenario', scenario, options);
  return broken ? { valid: false, ...broken } : { valid: true };
}

function check(name: StepName | 'scenario', value: unknown, { maxIssues }: { maxIssues?: number }) {
  const checks = readCheckOptions({ profile: 'strict', ...(maxIssues !== undefined && { maxIssues }) });
  try {
    return checkSchema(value, validators[name], checks);
  } catch (error) {
    return { issues: [unreadable(error)] };
  }
}
