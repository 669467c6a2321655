import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Rule, rules } from '../src/index.ts';
import { runNode, tempProject } from '../src/testing/temp-project.ts';

/** A bot that answers each text, with a fault or without. */
const bot = `
const call = (to) => fetch('https://gate.whapi.cloud/messages/text', {
  method: 'POST',
  headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
  body: JSON.stringify({ to, body: 'Hello' }),
});
export const createBot = ({ remembers }) => {
  const seen = new Set();
  return async (request) => {
    const { messages = [] } = await request.json();
    for (const { id, chat_id, from_me, type } of messages) {
      if (from_me || type !== 'text' || (remembers && seen.has(id))) continue;
      seen.add(id);
      await call(chat_id);
    }
    return new Response();
  };
};
`;

const duplicates = rules.find(({ id }) => id === 'answers-duplicates') as Rule;

interface Assertion {
  title: string;
  status: string;
  failureMessages: string[];
}

/** Runs a test file with Vitest. Returns the results, also by rule, and what was printed. */
async function runVitest(test: string) {
  const folder = await tempProject({ 'bot.mjs': bot, 'bot.test.ts': test });
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile=results.json'];
  const { exitCode, output } = await runNode(folder, [vitest, 'run', ...reporters]);
  const { testResults } = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
  const results: Assertion[] = testResults.flatMap(
    ({ assertionResults }: { assertionResults: Assertion[] }) => assertionResults,
  );
  return { exitCode, output, results, resultOf: (rule: string) => results.find(({ title }) => title.startsWith(rule)) };
}

describe('describeDoctor', () => {
  it('has a test for each rule: one fails for an error with all that helps, one is skipped with the reason', async () => {
    const { exitCode, output, results, resultOf } = await runVitest(
      `import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
import { createBot } from './bot.mjs';
describeDoctor('my bot', () => createBot({ remembers: false }), {
  rules: ['not-200', 'answers-own-messages', 'answers-duplicates'],
  off: { 'answers-own-messages': 'It is no bot' },
});
`,
    );
    expect(exitCode).toBe(1);
    expect(results.map(({ title, status }) => `${status} ${title.replace(/:.*/, '')}`)).toEqual([
      'passed replies',
      'passed not-200',
      expect.stringMatching(/^(?:skipped|pending) answers-own-messages$/),
      'failed answers-duplicates',
    ]);
    expect(output).toContain('answers-own-messages is switched off: It is no bot');
    const [message = ''] = resultOf('answers-duplicates')?.failureMessages ?? [];
    expect(message).toContain(`DoctorError: answers-duplicates (error): ${duplicates.title}`);
    expect(message).toMatch(/Seen: .* the receiver sent 2 messages/);
    expect(message).toContain(`\nWhy:  ${duplicates.because}\nCure: ${duplicates.cure}\n`);
    expect(message).toMatch(/\nPage: https:.*doctor\/answers-duplicates\.md\n/);
    expect(message).toMatch(/What happened:\n +0\.0 s {2}fault: .*\n +0\.0 s {2}\d+ writes "Hi"/);
    expect(message).toContain("  whapi.faults.add({ type: 'duplicate', ");
  });

  it('passes with a correct bot', async () => {
    const { exitCode, results } = await runVitest(
      `import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
import { createBot } from './bot.mjs';
describeDoctor('my bot', () => createBot({ remembers: true }), { rules: ['answers-duplicates'] });
`,
    );
    expect([exitCode, results.map(({ status }) => status)]).toEqual([0, ['passed', 'passed']]);
  });

  it('fails where the bot sends nothing, with what to tell it, and skips the rules that cannot be judged', async () => {
    const { exitCode, results, output } = await runVitest(
      `import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
describeDoctor('my bot', () => () => new Response(), { rules: ['answers-duplicates'], patienceMs: 100 });
`,
    );
    const statuses = results.map(({ status }) => status);
    expect([exitCode, statuses]).toEqual([1, ['failed', expect.stringMatching(/skipped|pending/)]]);
    expect(output).toMatch(
      /Failed to judge the receiver: The receiver sent nothing .*"Hi"\. Tell it what the receiver answers.*replies: false/,
    );
    expect(output).toMatch(/answers-duplicates is not judged: .*"Hi"\. Tell it what the receiver answers/);
  });

  it('switches off what needs replies for a bot that never sends anything', async () => {
    const { exitCode, results, output } = await runVitest(
      `import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
const rules = ['not-200', 'answers-duplicates'];
describeDoctor('my bot', () => () => new Response(), { rules, patienceMs: 100, replies: false });
`,
    );
    const statuses = results.map(({ status }) => status);
    expect([exitCode, statuses]).toEqual([0, ['passed', expect.stringMatching(/skipped|pending/)]]);
    expect(output).toContain(
      'answers-duplicates is switched off: The receiver never sends anything, as doctor was told',
    );
  });
});

describe('doctorTests', () => {
  const source = (remembers: boolean) => `import { doctorTests } from '@whapi-webhooks/doctor';
import { createBot } from './bot.mjs';
const options = { rules: ['not-200', 'answers-duplicates'], off: { 'not-200': 'A proxy responds' } };
for (const { name, run } of doctorTests(() => createBot({ remembers: ${remembers} }), options)) test(name, run);
`;

  it.each([true, false])(
    'has a test for each rule with node:test; does the bot remember ids: %s',
    async (remembers) => {
      const test = `import { test } from 'node:test';\n${source(remembers)}`;
      const folder = await tempProject({ 'bot.mjs': bot, 'bot.test.mjs': test });
      const { exitCode, output } = await runNode(folder, ['--test', '--test-reporter=tap', 'bot.test.mjs']);
      expect(output).toMatch(/ok 2 - not-200: .* # SKIP not-200 is switched off: A proxy responds/);
      expect(exitCode, output).toBe(remembers ? 0 : 1);
      expect(output).toMatch(
        remembers ? /\nok 3 - answers-duplicates/ : /\nnot ok 3 - answers-duplicates[\s\S]*Cure: /,
      );
    },
  );

  it('runs with Jest, which prints the reason where it cannot skip', async () => {
    const config = JSON.stringify({ testMatch: ['**/*.test.mjs'], transform: {}, testTimeout: 60_000 });
    const folder = await tempProject({ 'bot.mjs': bot, 'bot.test.mjs': source(false), 'jest.config.json': config });
    const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
    const { exitCode, output } = await runNode(folder, ['--experimental-vm-modules', jest, '--ci']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('not-200 is switched off: A proxy responds');
    expect(output).toMatch(/Tests: +1 failed, 2 passed, 3 total/);
    expect(output).toContain(`Cure: ${duplicates.cure}`);
  });
});
