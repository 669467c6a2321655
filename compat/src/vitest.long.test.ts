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

  it.each(nodeVersions)('reports coverage, and fails below a threshold, on Node %s', async (node) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'coverage.config.ts'];
    const runIt = (env?: Record<string, string>) => run(folder, inject('runtimes')[`node ${node}`] ?? '', args, env);
    expect(await runIt()).toMatch(
      /Coverage of the webhooks of Whapi\.Cloud: \d mocks?; handlers received \d+ requests/,
    );
    const { events } = JSON.parse(await readFile(path.join(folder, 'coverage.json'), 'utf8'));
    expect(events['messages.post'].delivered).toBeGreaterThan(0);
    await expect(runIt({ HANDLES_ALL: '1' })).rejects.toThrow('and the threshold is 100 %');
  });

  it.each(['NodeNext', 'node10'] as const)(
    `has the types of matchers, of the coverage reporter and of doctor in TypeScript ${typescript}, resolved as %s`,
    (resolution) =>
      typeCheck(folder, typescript, resolution, ['matchers.test.ts', 'coverage.config.ts', 'doctor.test.ts']),
  );
});
