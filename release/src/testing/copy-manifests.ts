import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { manifests } from '../published-packages.ts';
import { root } from '../root.ts';

/** What a release reads and writes beside each package.json. */
const FILES = ['package.json', 'CHANGELOG.md', 'action.yml', '.changeset/config.json', 'schemas/README.md'];

/**
 * The workspace without its code, in a temporary folder.
 * @param changesets pending changesets, by name
 */
export async function copyManifests(changesets: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const manifestFiles = [...manifests.keys()].map((workspace) => `${workspace}/package.json`);
  for (const file of [...FILES, ...manifestFiles, ...globSync('examples/*/package.json', { cwd: root })]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await cp(path.join(root, file), path.join(folder, file));
  }
  await writeFile(path.join(folder, 'package-lock.json'), '{}\n');
  for (const [name, text] of Object.entries(changesets)) {
    await writeFile(path.join(folder, '.changeset', `${name}.md`), text);
  }
  return folder;
}

/** The text of a changeset. */
export function changeset(packages: Record<string, string>, summary: string): string {
  const lines = Object.entries(packages).map(([name, bump]) => `"${name}": ${bump}\n`);
  return `---\n${lines.join('')}---\n\n${summary}\n`;
}
