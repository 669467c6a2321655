import { readdirSync, readFileSync } from 'node:fs';

/**
 * Adds up the results that each package's tests have written, and prints `N passed, N failed`.
 * The line before says how many are behaviours, which are places in the code that define a test, and how many more rows
 * of their tables are. What a shared helper defines in a file, such as `describeContract`, counts as one behaviour.
 */
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
let rows = 0;
const behaviours = new Set();
for (const folder of ['', ...folders]) {
  const { scripts } = read(`${folder}package.json`);
  for (const [script, report] of Object.entries(reports)) {
    // In the root, these scripts run those of the packages, and `test:readme` writes a report of its own.
    if (folder === '' ? script !== 'test' : !scripts[script]) continue;
    try {
      const results = read(folder + report);
      passed += results.numPassedTests;
      failed += results.numFailedTests;
      for (const { name, assertionResults } of results.testResults) {
        for (const { status, location } of assertionResults) {
          if (status !== 'passed' && status !== 'failed') continue;
          rows += 1;
          behaviours.add(`${name}:${location?.line}:${location?.column}`);
        }
      }
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
console.log(`${behaviours.size} behaviours, and ${rows - behaviours.size} further rows of their tables`);
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) process.exitCode = 1;
