import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = ['evidence', 'types', 'contract', 'mock', 'cli'];
const published = ['schemas', ...names.map((name) => `packages/${name}`)];

/** The workspace with its first packages only. Building in the real one would pull `dist` from under other tests. */
async function copyWorkspace(): Promise<string> {
  const folder = await mkdtemp(path.join(inject('folder'), 'workspace-'));
  const isSource = (file: string) => !/[\\/](dist|node_modules|\.turbo|test-results)$/.test(file);
  for (const name of [
    'schemas',
    'packages/evidence',
    'packages/types',
    'turbo.json',
    'tsconfig.base.json',
    'vitest.shared.ts',
    'package-lock.json',
    '.gitignore',
  ]) {
    await cp(path.join(root, name), path.join(folder, name), { recursive: true, filter: isSource });
  }
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const workspaces = ['schemas', 'packages/*'];
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, workspaces }));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  // Turbo asks git which files are sources: `dist` is none.
  await run(folder, 'git', ['init', '--quiet']);
  return folder;
}

it('packs no file that an earlier build left in dist, whether turbo builds or takes the result from its cache', async () => {
  const folder = await copyWorkspace();
  const build = () => run(folder, 'npm', ['run', 'build']);
  const dist = path.join(folder, 'packages/types/dist');
  expect(await build()).toContain('0 cached');
  const built = await readdir(dist, { recursive: true });

  await writeFile(path.join(dist, 'stray.js'), '');
  expect(await build()).toContain('cache hit');
  expect(await readdir(dist, { recursive: true })).toEqual(built);

  await writeFile(path.join(dist, 'stray.js'), '');
  await rm(path.join(folder, '.turbo'), { recursive: true });
  expect(await build()).toContain('0 cached');
  const output = await run(folder, 'npm', ['pack', '--silent', '--json', '--dry-run', '-w', 'packages/types']);
  expect(output).toContain('dist/index.js');
  expect(output).not.toContain('stray');
});

it.each(published)('%s empties dist before it builds', async (name) => {
  const { scripts } = JSON.parse(await readFile(path.join(root, name, 'package.json'), 'utf8'));
  expect(scripts.build).toMatch(/^rimraf dist && /);
});
