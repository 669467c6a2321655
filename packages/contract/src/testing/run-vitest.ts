import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What became of each test, by its full name: `passed`, or why it failed. */
export type Outcomes = Record<string, string>;

/** Runs a test file in a Vitest of its own, on the built package, as the tests of an app would run. */
export async function runVitest(source: string): Promise<Outcomes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'run-vitest-'));
  try {
    const vitest = new URL('.', import.meta.resolve('vitest/package.json'));
    await symlink(fileURLToPath(new URL('..', vitest)), path.join(folder, 'node_modules'), 'junction');
    await writeFile(path.join(folder, 'app.test.js'), source);
    const args = [fileURLToPath(new URL('vitest.mjs', vitest)), 'run', '--reporter=json', '--outputFile=report.json'];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
    const failed = await promisify(execFile)(process.execPath, args, { cwd: folder, env }).then(
      () => false,
      () => true,
    );
    const report: Report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8'));
    if (report.success === failed) throw new Error('The exit code contradicts the report');
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    return Object.fromEntries(
      tests.map(({ fullName, status, failureMessages }) => [fullName, failureMessages[0]?.split('\n')[0] ?? status]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Report {
  success: boolean;
  testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}
