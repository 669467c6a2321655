import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '../..');
const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, ...env } = process.env;

/** What became of a test. */
interface Ran {
  status: string;
  title: string;
  failureMessages: string[];
}

/**
 * Runs the only test of a file that imports the published entry, together with other files.
 * @param name of the folder, below `test-results`
 * @param files their texts. Tests end in `.check.ts`, so that no other run takes them for its own
 */
export async function runVitest(name: string, files: Readonly<Record<string, string>>): Promise<Ran> {
  const folder = path.join(root, 'test-results', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'vitest.config.ts'), "export default { test: { include: ['*.check.ts'] } };\n");
  for (const [file, text] of Object.entries(files)) {
    await writeFile(path.join(folder, file), text.replace('@whapi-webhooks/doctor/explore', '../../src/explore.ts'));
  }
  const vitest = path.join(root, '../../node_modules/.bin/vitest');
  const report = path.join(folder, 'results.json');
  const running = promisify(execFile)(vitest, ['run', '--reporter=json', `--outputFile=${report}`, '--root', folder], {
    env,
  });
  await running.catch(() => {});
  return JSON.parse(await readFile(report, 'utf8')).testResults[0].assertionResults[0];
}
