import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { manifests, published, root } from '../../workspaces.shared.ts';
import { changeset, copyManifests } from './testing/copy-manifests.ts';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'version-packages.ts');
const version = (folder: string) => run(process.execPath, [script, folder], { cwd: folder });
const ours = (dependencies: Record<string, string> = {}) =>
  Object.entries(dependencies).filter(([name]) => /^(@whapi-webhooks\/|whapi-webhooks$)/.test(name));

it('gives all published packages one version, with their dependencies on one another, and no other package', async () => {
  const folder = await copyManifests({
    one: changeset({ '@whapi-webhooks/types': 'patch' }, 'A type.'),
    two: changeset({ '@whapi-webhooks/mock': 'minor', 'whapi-webhooks': 'patch' }, '`a` is `b` now.'),
  });
  const { stdout } = await version(folder);
  expect(stdout).toContain('The version is 0.2.0.');

  for (const [workspace, before] of manifests) {
    const after = JSON.parse(await readFile(path.join(folder, workspace, 'package.json'), 'utf8'));
    expect(after.version).toBe(published.includes(workspace) ? '0.2.0' : before.version);
    for (const [name, range] of [...ours(after.dependencies), ...ours(after.devDependencies)]) {
      const isPrivate = name === '@whapi-webhooks/console';
      expect([name, range]).toEqual([name, published.includes(workspace) ? (isPrivate ? '0.1.0' : '0.2.0') : '*']);
    }
  }
  const changelog = await readFile(path.join(folder, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain(`
## 0.2.0

### What you have to change

- \`@whapi-webhooks/mock\`, \`whapi-webhooks\`: \`a\` is \`b\` now.

### What you get

- \`@whapi-webhooks/types\`: A type.

## 0.1.0
`);
  expect(await readFile(path.join(folder, 'action.yml'), 'utf8')).toContain('default: 0.2.0\n');
  const readme = await readFile(path.join(folder, 'schemas/README.md'), 'utf8');
  expect(readme.match(/schemas@[\d.]+\//g)).toEqual(Array(3).fill('schemas@0.2.0/'));
  const examples = globSync('examples/*/package.json', { cwd: folder });
  expect(examples.length).toBeGreaterThan(3);
  for (const file of examples) {
    const { dependencies, devDependencies } = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    const ranges = [...ours(dependencies), ...ours(devDependencies)].map(([, range]) => range);
    expect([file, new Set(ranges)]).toEqual([file, new Set(['^0.2.0'])]);
  }
  expect(await readdir(path.join(folder, '.changeset'))).toEqual(['config.json']);
});

it('does nothing without a changeset', async () => {
  const folder = await copyManifests({});
  const changelog = () => readFile(path.join(folder, 'CHANGELOG.md'), 'utf8');
  const before = await changelog();
  const { stdout } = await version(folder);
  expect(stdout).toContain('nothing to version');
  expect(await changelog()).toBe(before);
});

it('fixes the versions of exactly the packages that are published', async () => {
  const { fixed } = JSON.parse(await readFile(path.join(root, '.changeset/config.json'), 'utf8'));
  expect(fixed).toHaveLength(1);
  expect(fixed[0].toSorted()).toEqual(published.map((folder) => manifests.get(folder)!.name).toSorted());
});
