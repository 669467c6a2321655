import { readdirSync, readFileSync } from 'node:fs';

/** Adds up the results that each package's tests have written, and prints `N passed, N failed`. */
const root = new URL('../', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, root), 'utf8'));
const { workspaces } = read('package.json');
const folders = workspaces.flatMap((folder) =>
  folder.endsWith('/*')
    ? readdirSync(new URL(folder.slice(0, -1), root)).map((name) => `${folder.slice(0, -1)}${name}/`)
    : `${folder}/`,
);
/** The file that each script writes, in the folder of its package. */
const reports = { test: 'test-results/vitest.json', 'test:long': 'test-results/vitest-long.json' };
let passed = 0;
let failed = 0;
for (const folder of ['', ...folders]) {
  const { scripts } = read(`${folder}package.json`);
  for (const [script, report] of Object.entries(reports)) {
    // In the root, these scripts run those of the packages, and `test:readme` writes a report of its own.
    if (folder === '' ? script !== 'test' : !scripts[script]) continue;
    try {
      const results = read(folder + report);
      passed += results.numPassedTests;
      failed += results.numFailedTests;
      // A file that could not even be loaded counts no failed test of its own.
      failed += results.testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length;
    } catch (error) {
      console.error(`Failed to read the results of ${script} in ${folder || 'the root'}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) process.exitCode = 1;
