import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createProject } from './create-project.ts';
import { run } from './run.ts';
import { typeCheck } from './type-check.ts';
import { jestProjects, jestRequiresModulesFrom, nodeVersions } from './versions.ts';

describe.each(jestProjects)('Jest $jest with MSW $msw', ({ jest, typesOfJest, msw, typescript }) => {
  let folder: string;

  beforeAll(async () => {
    const globals = { '@jest/globals': jest, '@types/jest': typesOfJest, '@types/node': '24.19.2' };
    folder = await createProject('jest', { jest, msw, ...globals });
  });

  describe.each(nodeVersions)('on Node %s', (node) => {
    const runJest = (style: string) =>
      run(folder, inject('runtimes')[`node ${node}`] ?? '', [
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--ci',
        path.join(style, 'matchers.test.js'),
      ]);
    const canRequire = jest.startsWith('30.') && isAtLeast(node, jestRequiresModulesFrom);

    it('runs ES modules', async () => {
      expect(await runJest('esm')).toMatch(/Tests: +2 passed, 2 total/);
    });

    it('runs CommonJS that imports', async () => {
      expect(await runJest('commonjs-import')).toMatch(/Tests: +2 passed, 2 total/);
    });

    it.runIf(canRequire)('runs CommonJS that requires', async () => {
      expect(await runJest('commonjs-require')).toMatch(/Tests: +2 passed, 2 total/);
    });

    it.skipIf(canRequire)('does not run CommonJS that requires, as the page says', async () => {
      await expect(runJest('commonjs-require')).rejects.toThrow('Must use import to load ES Module');
    });
  });

  it.each(['NodeNext', 'node10'] as const)(
    `has the matchers' types in TypeScript ${typescript}, resolved as %s`,
    (resolution) => typeCheck(folder, typescript, resolution, ['types.ts']),
  );
});

function isAtLeast(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) >= 0;
}
