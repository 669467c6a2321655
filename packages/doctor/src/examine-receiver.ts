import { Examination, type ExaminationOptions, type RuleResult } from './examination.ts';
import type { Finding } from './findings/finding.ts';
import { processTarget } from './receiver/process-target.ts';
import { RECEIVER_URL, type Setup } from './setup.ts';

/** How a receiver in this process is examined. */
export interface ExamineOptions extends ExaminationOptions {
  /** The token that the app sends to https://gate.whapi.cloud. Default `test-token`. */
  token?: string;
  /** The id of the channel, which every webhook carries. Default `MANTIS-M72HC`. */
  channelId?: string;
  /** The URL at which the app expects webhooks: its path must be the right one. Default `https://bot.test/hook`. */
  url?: string;
}

/** What an examination found. */
export interface Examined {
  /** In the order of the rules. */
  readonly findings: readonly Finding[];
  /** What became of each rule. */
  readonly results: readonly RuleResult[];
}

/**
 * Examines a handler of webhooks: provokes, one after another, the faults that such handlers have. Meanwhile, the mock
 * answers the requests of the process to https://gate.whapi.cloud.
 * @param setup creates the app anew for each trial
 * @throws {TypeError} when an option is wrong
 * @throws what `setup` throws
 * @example
 * const { findings } = await examineReceiver(() => createBot().fetch, { say: 'menu' });
 * for (const { rule, title, cure } of findings) console.log(`${rule}: ${title}. ${cure}`);
 */
export async function examineReceiver(
  setup: Setup,
  { token = 'test-token', channelId, url = RECEIVER_URL, ...options }: ExamineOptions = {},
): Promise<Examined> {
  const target = processTarget(setup, { token, url, ...(channelId !== undefined && { channelId }) });
  const examination = new Examination(target, options);
  const results: RuleResult[] = [];
  try {
    for (const rule of examination.rules) results.push(await examination.examine(rule));
  } finally {
    await target.close();
  }
  return { findings: results.flatMap(({ finding }) => finding ?? []), results };
}
