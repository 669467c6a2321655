/** What is wrong with a scenario, or what failed in it. */
export interface ScenarioIssue {
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
