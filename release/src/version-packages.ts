import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import getReleasePlan from '@changesets/get-release-plan';
import { root } from '../../workspaces.shared.ts';
import { changelogSection, withSection } from './changelog-section.ts';

/**
 * Turns the pending changesets into a version: `node version-packages.ts [folder]`. changesets sets the version of the
 * packages; this adds one section to CHANGELOG.md for all of them, and sets the version where else it is written.
 */
const folder = process.argv[2] ?? root;
const NAMESAKE = 'whapi-webhooks';
/** Our packages in the package.json of an example. */
const OURS = /"(@whapi-webhooks\/\w+|whapi-webhooks)": "\^[\d.]+"/g;

const { changesets, releases } = await getReleasePlan(folder);
const release = releases.find(({ name }) => name === NAMESAKE);
if (!release?.oldVersion || !release.newVersion || release.oldVersion === release.newVersion) {
  console.log('There is no changeset: nothing to version.');
} else {
  const { oldVersion, newVersion } = release;
  const bin = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'));
  execFileSync(process.execPath, [bin, 'version'], { cwd: folder, stdio: 'inherit' });
  edit('CHANGELOG.md', (text) => withSection(text, changelogSection(newVersion, oldVersion, changesets)));
  edit('action.yml', (text) => text.replace(`default: ${oldVersion}\n`, `default: ${newVersion}\n`));
  edit('schemas/README.md', (text) =>
    text.replaceAll(`@whapi-webhooks/schemas@${oldVersion}/`, `@whapi-webhooks/schemas@${newVersion}/`),
  );
  for (const file of globSync('examples/*/package.json', { cwd: folder })) {
    edit(file, (text) => text.replaceAll(OURS, (_, name) => `"${name}": "^${newVersion}"`));
  }
  console.log(`The version is ${newVersion}.`);
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(folder, file);
  const text = readFileSync(place, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`failed to change ${file}: it does not have the text that is replaced`);
  writeFileSync(place, changed);
}
