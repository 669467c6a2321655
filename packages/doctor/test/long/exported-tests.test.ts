import { checkScenario } from '@whapi-webhooks/mock/internals';
import { describe, expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { botsIn } from '../all-bots.ts';
import { type Bot, callTo } from '../bot.ts';
import { runExportedTest } from '../exported-test.ts';

const correct = await botsIn('correct');
const planted = await botsIn('planted');
const faulty = planted.filter(({ faults }) => faults.length > 0);

/** Bots of the same file without faults are the corrected twins; else any correct bot that is told the same. */
const correctedOf = ({ file, options }: Bot & { file: string }) => [
  ...planted.filter((bot) => bot.file === file && bot.faults.length === 0),
  ...correct.filter((bot) => (bot.options?.say ?? 'Hi') === (options?.say ?? 'Hi')),
];

describe.each(faulty)('what is found in a bot: $name', (bot) => {
  it('is exported as a test that fails for the same reason, and passes with a correct bot', async () => {
    const { findings } = await examineReceiver(() => bot.create(callTo()), { ...bot.options, rules: [...bot.faults] });
    const headers = bot.options?.headers;
    for (const { rule, test, scenario } of findings) {
      const reasons = ['expectation'];
      if (bot.faults.includes('answers-own-messages')) reasons.push('loop');
      if (rule.startsWith('dies-of')) reasons.push('crash');
      expect(checkScenario(scenario)).toEqual([]);
      const failed = await runExportedTest(test, { fetch: bot.create(callTo()) }, headers);
      expect(failed, `${rule}\n${test}`).toMatchObject({ passed: false, failure: expect.toBeOneOf(reasons) });
      let passed = false;
      for (const other of correctedOf(bot)) {
        passed ||= (await runExportedTest(test, { fetch: other.create(callTo()) }, headers)).passed;
      }
      expect(passed, `${rule}: no correct bot passes\n${test}`).toBe(true);
    }
    expect(findings.length).toBeGreaterThan(0);
  });
});
