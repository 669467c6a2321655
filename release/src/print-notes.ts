import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest, root } from '../../workspaces.shared.ts';
import { sectionOf } from './changelog-section.ts';

/** Prints the section of CHANGELOG.md for the version of the packages, as the notes of a release. */
const { version } = readManifest('schemas');
const notes = sectionOf(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version);
if (!notes) {
  console.error(`Failed to print the notes of ${version}: CHANGELOG.md has no section ## ${version}`);
  process.exitCode = 1;
} else {
  console.log(notes);
}
