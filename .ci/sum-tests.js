import { readdirSync, readFileSync } from 'node:fs';

/** Adds up the results that each package's tests have written, and prints `N passed, N failed`. */
const root = new URL('../', import.meta.url);
const folders = [
  '',
  'schemas/',
  'proof/',
  'docs/',
  'bench/',
  ...readdirSync(new URL('packages/', root)).map((name) => `packages/${name}/`),
];
let passed = 0;
let failed = 0;
for (const folder of folders) {
  try {
    const results = JSON.parse(readFileSync(new URL(`${folder}test-results/vitest.json`, root), 'utf8'));
    passed += results.numPassedTests;
    failed += results.numFailedTests;
    // A file that could not even be loaded counts no failed test of its own.
    failed += results.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length;
  } catch (error) {
    console.error(`No test results in ${folder || 'the root'}: ${error.message}`);
    process.exitCode = 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0) process.exitCode = 1;
