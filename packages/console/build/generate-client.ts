import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = `// Generated from @whapi-webhooks/mock/control.openapi.json by \`npm run generate\`. Do not edit.\n\n`;

const document = await readFile(
  fileURLToPath(import.meta.resolve('@whapi-webhooks/mock/control.openapi.json')),
  'utf8',
);
const generated = HEADER + astToString(await openapiTS(document));
const target = new URL('../src/generated/control.d.ts', import.meta.url);

if (!process.argv.includes('--check')) {
  await writeFile(target, generated);
} else if (generated !== (await readFile(target, 'utf8'))) {
  console.error('packages/console/src/generated/control.d.ts is stale. Run `npm run generate` and commit the result');
  process.exitCode = 1;
}
