import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createProject } from './create-project.ts';
import { run } from './run.ts';
import { typeCheck } from './type-check.ts';
import { nodeVersions, vitestProjects } from './versions.ts';

describe.each(vitestProjects)('Vitest $vitest with MSW $msw', ({ vitest, msw, typescript, entry }) => {
  let folder: string;

  beforeAll(async () => {
    const compiler = { '5.4': '5.4.5', '5.9': '5.9.3', '6.0': '6.0.3' }[typescript];
    folder = await createProject('vitest', { vitest, msw, typescript: compiler, '@types/node': '24.19.2' });
    const file = path.join(folder, 'matchers.test.ts');
    const source = await readFile(file, 'utf8');
    await writeFile(file, source.replaceAll("/vitest'", `/${entry}'`));
  });

  it.each(nodeVersions)('runs matchers, interception, contract tests and doctor on Node %s', async (node) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=results.json'];
    await run(folder, inject('runtimes')[`node ${node}`] ?? '', args);
    const results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
    const titles = results.testResults.flatMap((file: { assertionResults: { fullName: string; status: string }[] }) =>
      file.assertionResults.map(({ fullName, status }) => `${status}: ${fullName}`),
    );
    expect(titles).toEqual(
      expect.arrayContaining([
        'passed: validates a payload',
        'passed: delivers what a request causes',
        'passed: has the matchers without an entry of its own',
        expect.stringMatching(/^passed: the receiver .*labels\.post minimal$/),
        expect.stringMatching(/^passed: doctor not-200: /),
        expect.stringMatching(/^(?:skipped|pending): doctor answers-duplicates: /),
      ]),
    );
    expect(results.numFailedTests).toBe(0);
  });

  it.each(['NodeNext', 'node10'] as const)(
    `has the matchers' types in TypeScript ${typescript}, resolved as %s`,
    (resolution) => typeCheck(folder, typescript, resolution, ['matchers.test.ts', 'doctor.test.ts']),
  );
});
