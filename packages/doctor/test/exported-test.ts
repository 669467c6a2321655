import { stripTypeScriptTypes } from 'node:module';
import * as mock from '@whapi-webhooks/mock/node';
import { expect } from 'vitest';
import { crashWatch } from '../src/receiver/crash-watch.ts';

const FAILURES: Readonly<Record<string, 'expectation' | 'loop'>> = { AssertionError: 'expectation', LoopError: 'loop' };

/** What became of an exported test. */
export interface TestRun {
  readonly passed: boolean;
  /** What the test threw, or what the bot threw where nobody handled it, which fails a run of Vitest as well. */
  readonly error?: Error;
  /** What failed: an expectation, the mock that stops an app which reacts to itself, the app, or something else. */
  readonly failure?: 'expectation' | 'loop' | 'crash' | 'other';
}

/** An exported test waits long for a slow bot. These are fast, and the tests of their faults wait in vain. */
const LONGEST_POLL_MS = 2_500;

const impatient = Object.assign((...args: Parameters<typeof expect>) => expect(...args), {
  poll: ((probe, options) =>
    expect.poll(probe, {
      ...options,
      timeout: Math.min(options?.timeout ?? LONGEST_POLL_MS, LONGEST_POLL_MS),
    })) as typeof expect.poll,
});

type AsyncFunction = (modules: Record<string, object>) => Promise<void>;
const AsyncFunction = (async () => {}).constructor as new (parameter: string, body: string) => AsyncFunction;

/**
 * Runs the text of an exported test in this process, beside an app instead of `./app.ts`. A process of its own for each
 * would take seconds.
 * @param headers those that doctor was given: a test takes them from the environment
 * @example const { passed } = await runExportedTest(finding.test, { fetch: bot.create(callTo()) });
 */
export async function runExportedTest(
  test: string,
  app: { fetch: (request: Request) => Response | Promise<Response> },
  headers: Readonly<Record<string, string>> = {},
): Promise<TestRun> {
  const tests: (() => unknown)[] = [];
  const finished: (() => unknown)[] = [];
  const vitest = {
    expect: impatient,
    it: (_: string, run: () => unknown) => void tests.push(run),
    onTestFinished: (run: () => unknown) => void finished.push(run),
  };
  const modules = { '@whapi-webhooks/mock/node': mock, vitest, './app.ts': { app } };
  const body = stripTypeScriptTypes(test).replaceAll(
    /^import (\{.*\}) from '(.*)';$/gm,
    (_, names: string, from: string) => `const ${names} = modules[${JSON.stringify(from)}];`,
  );
  for (const [name, value] of Object.entries(headers)) process.env[name.toUpperCase().replace(/\W/g, '_')] = value;
  const stopWatching = crashWatch.start();
  const trial = crashWatch.begin();
  const errors: unknown[] = [];
  const attempt = async (act: () => unknown) => {
    try {
      await act();
    } catch (error) {
      errors.push(error);
    }
  };
  await attempt(async () => {
    await new AsyncFunction('modules', body)(modules);
    expect(tests).toHaveLength(1);
    await trial.in(() => tests[0]?.());
  });
  for (const finish of finished.reverse()) await attempt(finish);
  trial.end();
  stopWatching();
  const [error] = errors as Error[];
  if (error) return { passed: false, error, failure: FAILURES[error.name] ?? 'other' };
  const [crash] = trial.crashes as Error[];
  return crash ? { passed: false, error: crash, failure: 'crash' } : { passed: true };
}
