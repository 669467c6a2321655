import { readdirSync, readFileSync } from 'node:fs';
import { diffSchemas } from '../src/diff/findings/diff-schemas.ts';
import { verdictOf } from '../src/diff/findings/verdict.ts';
import { compareVersions, leastVersion } from './version-step.ts';

/** Compares the schemas with the last bundle that was released: its version has to step as far as they changed. */
const schemas = new URL('../../../schemas/', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, schemas), 'utf8'));
const released = readdirSync(new URL('released', schemas))
  .map((file) => file.replace(/\.json$/, ''))
  .sort(compareVersions)
  .at(-1)!;
const { version } = readJson('package.json') as { version: string };
const findings = await diffSchemas(readJson(`released/${released}.json`), readJson('dist/bundle.json'));
const verdict = verdictOf(findings);
const least = leastVersion(released, verdict);
console.log(`The schemas since ${released}: ${verdict}, version ${version}`);
if (compareVersions(version, least) < 0) {
  const list = findings.map(
    ({ severity, rule, newPointer, oldPointer }) => `  ${severity} ${rule} ${newPointer ?? oldPointer}`,
  );
  console.error(
    `Failed to release the schemas as ${version}: they changed since ${released}, and the verdict is ${verdict}. Set the version of all packages to ${least} at least, or undo the change:\n${list.join('\n')}\nRun \`npx whapi-webhooks diff schemas/released/${released}.json schemas/dist/bundle.json\` for details`,
  );
  process.exitCode = 1;
}
