import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../workspaces.shared.ts';

/** Keeps the built bundle of a new version, with which `check-changeset.ts` compares later ones. */
const folder = path.join(process.argv[2] ?? root, 'schemas');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const { version } = readJson('package.json') as { version: string };
const { $schema, $id, ...bundle } = readJson('dist/bundle.json');
const $comment = `The bundle of version ${version} as it was released. Never changed: \`npm run check\` compares the schemas with the last released bundle.`;
try {
  const text = `${JSON.stringify({ $schema, $id, $comment, ...bundle }, null, 2)}\n`;
  writeFileSync(path.join(folder, `released/${version}.json`), text, { flag: 'wx' });
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  console.log(`The bundle of ${version} is already kept.`);
}
