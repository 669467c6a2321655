import { Examination, type ExaminationOptions, type RuleResult } from './examination.ts';
import type { Finding } from './findings/finding.ts';
import { type ProcessTargetOptions, processTarget } from './receiver/process-target.ts';
import type { Setup } from './setup.ts';

/** How a receiver in this process is examined. */
export interface ExamineOptions extends ExaminationOptions, ProcessTargetOptions {}

/** What an examination found. */
export interface Examined {
  /** In the order of the rules. */
  readonly findings: readonly Finding[];
  /** What became of each rule. */
  readonly results: readonly RuleResult[];
  /**
   * Why rules could not be judged, and what to tell doctor: the receiver sent nothing, although `replies` is not `false`.
   * Then it does not mean much that there are no findings.
   */
  readonly hindrance?: string;
}

/**
 * Examines a handler of webhooks: provokes, one after another, the faults that such handlers have. Meanwhile, the mock
 * answers the requests of the process to https://gate.whapi.cloud.
 * @param setup creates the app anew for each trial
 * @throws {TypeError} when an option is wrong
 * @throws what `setup` throws
 * @example
 * const { findings, hindrance } = await examineReceiver(() => createBot().fetch, { say: 'menu' });
 * if (hindrance) throw new Error(hindrance);
 * for (const { rule, title, cure } of findings) console.log(`${rule}: ${title}. ${cure}`);
 */
export async function examineReceiver(setup: Setup, options: ExamineOptions = {}): Promise<Examined> {
  const target = processTarget(setup, options);
  const examination = new Examination(target, options);
  const results: RuleResult[] = [];
  try {
    for (const rule of examination.rules) results.push(await examination.examine(rule));
    const hindrance = await examination.hindrance();
    const findings = results.flatMap(({ finding }) => finding ?? []);
    return { findings, results, ...(hindrance !== undefined && { hindrance }) };
  } finally {
    await target.close();
  }
}
