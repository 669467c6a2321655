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

/** One test: that of one rule, or whether the receiver answers at all. */
export interface DoctorTest {
  /** The id of the rule, and what a receiver with the fault does. The first test has no rule: `replies: …`. */
  readonly name: string;
  /**
   * Examines the rule.
   * @param context what the test runner passes. Its `skip`, if it has one, is called with the reason where a rule is off or
   *   cannot be judged; else the reason is printed
   * @throws {DoctorError} when there is a finding that fails the test
   * @throws {Error} in the first test, when rules cannot be judged since the receiver sends nothing
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
 * A first one fails where the receiver sends nothing, so that rules cannot be judged: without it, all would be skipped.
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
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const running = last.then(run);
    last = running.catch(() => {});
    return running;
  };
  const replies: DoctorTest = {
    name: 'replies: Answers the text that doctor sends',
    async run() {
      const hindrance = await inTurn(() => examination.hindrance());
      if (hindrance !== undefined) throw new Error(`Failed to judge the receiver: ${hindrance}`);
    },
  };
  const ofRules = examination.rules.map(
    (rule): DoctorTest => ({
      name: `${rule.id}: ${rule.title}`,
      async run(...[context]) {
        const { finding, result, why, hint } = await inTurn(() => examination.examine(rule));
        if (finding && SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(failOn))
          throw new DoctorError(finding);
        if (finding) console.warn(describeFinding(finding));
        if (result === 'off') skip(context, `${rule.id} is switched off: ${why}`);
        if (result === 'not-judged')
          skip(context, `${rule.id} is not judged: ${[why, hint].filter(Boolean).join('. ')}`);
      },
    }),
  );
  return options.replies === false ? ofRules : [replies, ...ofRules];
}

function skip(context: unknown, reason: string): void {
  const { skip } = (context ?? {}) as { skip?: (reason: string) => void };
  if (typeof skip === 'function') skip.call(context, reason);
  else console.info(reason);
}
