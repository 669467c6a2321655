import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { manifests, readManifest, root } from '../../../workspaces.shared.ts';

/** What a release reads and writes beside each package.json. */
const FILES = ['package.json', 'action.yml', '.changeset/config.json', 'schemas/README.md'];

/** The version that the copies have, whichever one is released. */
const OLD_VERSION = '0.1.0';

/**
 * The workspace without its code, in a temporary folder, where the packages are at 0.1.0.
 * @param changesets pending changesets, by name
 */
export async function copyManifests(changesets: Record<string, string>): Promise<string> {
  const { version } = readManifest('schemas');
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const manifestFiles = [...manifests.keys()].map((workspace) => `${workspace}/package.json`);
  for (const file of [...FILES, ...manifestFiles, ...globSync('examples/*/package.json', { cwd: root })]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    const text = await readFile(path.join(root, file), 'utf8');
    await writeFile(path.join(folder, file), text.replaceAll(version, OLD_VERSION));
  }
  await writeFile(path.join(folder, 'CHANGELOG.md'), `# Changelog\n\n## ${OLD_VERSION}\n\nThe first version.\n`);
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
