import { Examination } from './examination.ts';
import type { ExamineOptions } from './examine-receiver.ts';
import { describeFinding } from './findings/describe-finding.ts';
import type { Finding } from './findings/finding.ts';
import { processTarget } from './receiver/process-target.ts';
import type { Severity } from './rules/rule.ts';
import type { Setup } from './setup.ts';

/** How a receiver is examined, and which findings fail a test. */
export interface DoctorTestOptions extends Omit<ExamineOptions, 'onResult'> {
  /** From which severity on a finding fails its test. Others are printed to the console. Default `error`. */
  failOn?: Severity;
}

/** One test: that of one rule. */
export interface DoctorTest {
  /** The id of the rule, and what a receiver with the fault does. */
  readonly name: string;
  /**
   * Examines the rule.
   * @param context what the test runner passes. Its `skip`, if it has one, is called with the reason where a rule is off or
   *   cannot be judged; else the reason is printed
   * @throws {DoctorError} when there is a finding that fails the test
   * @throws what `setup` throws
   */
  // A rest parameter, since Jest takes a declared one for its callback.
  readonly run: (...context: unknown[]) => Promise<void>;
}

/** A receiver has a fault. The message has what was seen, why it matters, the cure, and a test that repeats it. */
export class DoctorError extends Error {
  override readonly name = 'DoctorError';

  constructor(finding: Finding) {
    super(describeFinding(finding));
  }
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * The tests that examine a receiver in this process, one for each rule, for any test runner. They run one after another.
 * @throws {TypeError} when an option is wrong
 * @example
 * import { test } from 'node:test';
 * for (const { name, run } of doctorTests(() => createBot().fetch)) test(name, run);
 */
export function doctorTests(setup: Setup, options: DoctorTestOptions = {}): DoctorTest[] {
  const { failOn = 'error' } = options;
  if (!SEVERITIES.includes(failOn)) {
    throw new TypeError(
      `Failed to examine a receiver: expected failOn to be one of ${SEVERITIES.join(', ')}, received ${JSON.stringify(failOn)}`,
    );
  }
  const examination = new Examination(processTarget(setup, options), options);
  // A runner may start all at once.
  let last: Promise<unknown> = Promise.resolve();
  return examination.rules.map((rule) => ({
    name: `${rule.id}: ${rule.title}`,
    async run(...[context]) {
      const examining = last.then(() => examination.examine(rule));
      last = examining.catch(() => {});
      const { finding, result, why, hint } = await examining;
      if (finding && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(failOn)) throw new DoctorError(finding);
      if (finding) console.warn(describeFinding(finding));
      if (result === 'off') skip(context, `${rule.id} is switched off: ${why}`);
      if (result === 'not-judged') skip(context, `${rule.id} is not judged: ${[why, hint].filter(Boolean).join('. ')}`);
    },
  }));
}

function skip(context: unknown, reason: string): void {
  const { skip } = (context ?? {}) as { skip?: (reason: string) => void };
  if (typeof skip === 'function') skip.call(context, reason);
  else console.info(reason);
}
