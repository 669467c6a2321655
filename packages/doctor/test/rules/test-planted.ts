import path from 'node:path';
import { checkScenario } from '@whapi-webhooks/mock/internals';
import { describe, expect, inject, it } from 'vitest';
import { examineReceiver, type Finding, type Rule } from '../../src/index.ts';
import { type BotOfFile, botsIn } from '../all-bots.ts';
import { callTo } from '../bot.ts';
import { runExportedTest } from '../exported-test.ts';

/**
 * Tests the planted bots of some rules: each shows its faults, and what is found is exported as a test that fails for the
 * same reason, and passes with a correct bot. The long tests do so for each bot; the others, for the first of each file. The
 * matrix, which the long tests compute, examines each bot by all rules.
 */
export async function testPlanted(rules: readonly Rule[]): Promise<void> {
  const ids = rules.map(({ id }) => id);
  const planted = await botsIn('planted');
  const correct = await botsIn('correct');
  const isFirst = (bot: BotOfFile) =>
    planted.find(({ file, faults }) => file === bot.file && faults.length > 0) === bot;

  describe.each(planted.filter(({ file }) => ids.includes(path.parse(file).name)))('a planted bot: $name', (bot) => {
    const { file, faults, options, create } = bot;
    const isExported = faults.length > 0 && (inject('fullSize') || isFirst(bot));
    const then = isExported ? ', and its tests fail for the same reason, and pass with a correct bot' : '';

    it(`shows ${faults.join(' and ') || 'nothing'}${then}`, async () => {
      const examined = [...new Set([path.parse(file).name, ...faults])];
      const { findings } = await examineReceiver(() => create(callTo()), { ...options, rules: examined });
      expect(findings.map(({ rule }) => rule).sort()).toEqual([...faults].sort());
      if (!isExported) return;
      // Bots of the same file without faults are the corrected twins; else any correct bot that is told the same.
      const corrected = [
        ...planted.filter((other) => other.file === file && other.faults.length === 0),
        ...correct.filter((other) => (other.options?.say ?? 'Hi') === (options?.say ?? 'Hi')),
      ];
      for (const finding of findings) await checkExported(finding, bot, corrected);
    });
  });
}

async function checkExported(
  { rule, test, scenario }: Finding,
  { faults, options, create }: BotOfFile,
  corrected: readonly BotOfFile[],
): Promise<void> {
  const reasons = ['expectation'];
  if (faults.includes('answers-own-messages')) reasons.push('loop');
  if (rule.startsWith('dies-of')) reasons.push('crash');
  expect(checkScenario(scenario)).toEqual([]);
  const failed = await runExportedTest(test, { fetch: create(callTo()) }, options?.headers);
  expect(failed, `${rule}\n${test}`).toMatchObject({ passed: false, failure: expect.toBeOneOf(reasons) });
  for (const other of corrected) {
    const { passed } = await runExportedTest(test, { fetch: other.create(callTo()) }, options?.headers);
    if (passed) return;
  }
  expect.fail(`${rule}: no correct bot passes\n${test}`);
}
