import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../test-results/runners');
const { NODE_OPTIONS, NODE_ENV, VITEST, VITEST_MODE, ...env } = process.env;

/** Runs Node in a process of its own, in a folder. Returns what it prints, and whether it failed. */
async function node(cwd: string, ...args: string[]): Promise<{ failed: boolean; output: string }> {
  return promisify(execFile)(process.execPath, args, { cwd, env: { ...env, NO_COLOR: '1' }, timeout: 55_000 }).then(
    ({ stdout, stderr }) => ({ failed: false, output: stdout + stderr }),
    ({ stdout, stderr }) => ({ failed: true, output: stdout + stderr }),
  );
}

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

interface Assertion {
  title: string;
  status: string;
  failureMessages: string[];
  meta: unknown;
}

/** Runs a test file with Vitest. Returns the results by title, and what was printed. */
async function runVitest(name: string, test: string) {
  const own = path.join(folder, name);
  await mkdir(own, { recursive: true });
  await writeFile(path.join(own, 'bot.mjs'), bot);
  await writeFile(path.join(own, 'bot.test.ts'), test);
  const vitest = path.join(import.meta.dirname, '../../../node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=verbose', '--reporter=json', '--outputFile=results.json'];
  const { failed, output } = await node(own, vitest, 'run', '--root', own, ...reporters);
  const { testResults } = JSON.parse(await readFile(path.join(own, 'results.json'), 'utf8'));
  const results: Assertion[] = testResults.flatMap(
    ({ assertionResults }: { assertionResults: Assertion[] }) => assertionResults,
  );
  return { failed, output, results, resultOf: (rule: string) => results.find(({ title }) => title.startsWith(rule)) };
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});

describe('describeDoctor', () => {
  it('has a test for each rule: one fails for an error with all that helps, one is skipped with the reason', async () => {
    const { failed, output, results, resultOf } = await runVitest(
      'faulty',
      `import { describeDoctor } from '../../../src/vitest.ts';
import { createBot } from './bot.mjs';
describeDoctor('my bot', () => createBot({ remembers: false }), {
  rules: ['not-200', 'answers-own-messages', 'answers-duplicates'],
  off: { 'answers-own-messages': 'It is no bot' },
});
`,
    );
    expect(failed).toBe(true);
    expect(results.map(({ title, status }) => `${status} ${title.replace(/:.*/, '')}`)).toEqual([
      'passed not-200',
      expect.stringMatching(/^(?:skipped|pending) answers-own-messages$/),
      'failed answers-duplicates',
    ]);
    expect(output).toContain('answers-own-messages is switched off: It is no bot');
    const [message = ''] = resultOf('answers-duplicates')?.failureMessages ?? [];
    expect(message).toContain('DoctorError: answers-duplicates (error): Answers a message again');
    expect(message).toMatch(/Seen: The same webhook is delivered twice: the receiver sent 2 messages/);
    expect(message).toMatch(/\nWhy: {2}The service delivers a webhook again/);
    expect(message).toMatch(/\nCure: Remember the ids/);
    expect(message).toMatch(/\nPage: https:.*doctor\/answers-duplicates\.md\n/);
    expect(message).toMatch(/What happened:\n +0\.0 s {2}fault: .*\n +0\.0 s {2}\d+ writes "Hi"/);
    expect(message).toContain("  whapi.faults.add({ type: 'duplicate', event: 'messages.post', count: 1 });");
  });

  it('passes with a correct bot', async () => {
    const { failed, results } = await runVitest(
      'correct',
      `import { describeDoctor } from '../../../src/vitest.ts';
import { createBot } from './bot.mjs';
describeDoctor('my bot', () => createBot({ remembers: true }), { rules: ['answers-duplicates'] });
`,
    );
    expect([failed, results.map(({ status }) => status)]).toEqual([false, ['passed']]);
  });

  it('skips a rule that cannot be judged, with what to tell it', async () => {
    const { failed, results, output } = await runVitest(
      'silent',
      `import { describeDoctor } from '../../../src/vitest.ts';
describeDoctor('my bot', () => () => new Response(), { rules: ['answers-duplicates'], patienceMs: 100 });
`,
    );
    expect([failed, results.map(({ status }) => status)]).toEqual([false, [expect.stringMatching(/skipped|pending/)]]);
    expect(output).toMatch(/answers-duplicates is not judged: .*"Hi"\. Tell it what the receiver answers/);
  });
});

describe('doctorTests', () => {
  const source = (remembers: boolean) => `import { test } from 'node:test';
import { doctorTests } from '../../src/index.ts';
import { createBot } from './bot.mjs';
const options = { rules: ['not-200', 'answers-duplicates'], off: { 'not-200': 'A proxy responds' } };
for (const { name, run } of doctorTests(() => createBot({ remembers: ${remembers} }), options)) test(name, run);
`;

  it.each([true, false])(
    'has a test for each rule with node:test; does the bot remember ids: %s',
    async (remembers) => {
      await writeFile(path.join(folder, 'bot.mjs'), bot);
      const file = `node-${remembers}.ts`;
      await writeFile(path.join(folder, file), source(remembers));
      const { failed, output } = await node(folder, '--test', '--test-reporter=tap', file);
      expect(output).toMatch(/ok 1 - not-200: .* # SKIP not-200 is switched off: A proxy responds/);
      expect(failed, output).toBe(!remembers);
      expect(output).toMatch(
        remembers ? /\nok 2 - answers-duplicates/ : /\nnot ok 2 - answers-duplicates[\s\S]*Cure: Rem/,
      );
    },
  );

  it('runs with Jest, which prints the reason where it cannot skip', async () => {
    const own = path.join(folder, 'jest');
    await mkdir(own);
    await writeFile(path.join(own, 'bot.mjs'), bot);
    await writeFile(
      path.join(own, 'doctor.test.mjs'),
      source(false)
        .replace("import { test } from 'node:test';\n", '')
        .replace('../../src/index.ts', '../../../dist/index.js'),
    );
    await writeFile(
      path.join(own, 'jest.config.json'),
      JSON.stringify({ rootDir: own, testMatch: ['**/*.test.mjs'], transform: {}, testTimeout: 60_000 }),
    );
    const jest = path.join(import.meta.dirname, '../../../node_modules/jest/bin/jest.js');
    const { failed, output } = await node(
      own,
      '--experimental-vm-modules',
      jest,
      '--config',
      'jest.config.json',
      '--ci',
    );
    expect(failed, output).toBe(true);
    expect(output).toContain('not-200 is switched off: A proxy responds');
    expect(output).toMatch(/Tests: +1 failed, 1 passed, 2 total/);
    expect(output).toContain('Cure: Remember the ids');
  });
});
