import type { IssueCode } from '@whapi-webhooks/contract';

/**
 * The kind of fault. Stable: safe to branch on. Besides those of the contract:
 * - `unknown_step`: there is no such step
 * - `duplicate_name`: two steps have the same `as`
 * - `unknown_reference`: a reference to a step that did not happen, or to a value that it did not return
 * - `step_failed`: the step was done and failed: an expectation, or something that is not possible
 * - `over_limit`: more steps, more levels or more time than a scenario may have
 */
export type ScenarioIssueCode =
  | IssueCode
  | 'unknown_step'
  | 'duplicate_name'
  | 'unknown_reference'
  | 'step_failed'
  | 'over_limit';

/** What is wrong with a scenario, or what failed in it. */
export interface ScenarioIssue {
  code: ScenarioIssueCode;
  /** JSON Pointer into the scenario, such as `/steps/2/with/from`. */
  pointer: string;
  /** The number of the step, from 1. Absent where it is not about one. */
  step?: number;
  /** What is wrong, in a sentence; of what failed, its own message. */
  message: string;
  /** What to do about it, if that is known. */
  hint?: string;
}

/**
 * A scenario that cannot be played, or a step of it that failed. Where a scenario is wrong in several places,
 * `message` is about the first.
 */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  /** In the order of the scenario. A step that failed is the only one. */
  readonly issues: readonly [ScenarioIssue, ...ScenarioIssue[]];

  /** @param scenario the name of the scenario */
  constructor(
    scenario: string | undefined,
    issues: readonly [ScenarioIssue, ...ScenarioIssue[]],
    options?: { cause?: unknown },
  ) {
    const [{ step, pointer, message, hint }] = issues;
    const place = step === undefined ? pointer || 'the scenario' : `step ${step} (${pointer})`;
    const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
    super(`Failed to play ${scenario ?? 'a scenario'}: ${place}: ${withHint(message, hint)}${more}`, options);
    this.issues = issues;
  }
}

function withHint(message: string, hint: string | undefined): string {
  return hint ? `${message.replace(/[.]$/, '')}. ${hint}` : message;
}
