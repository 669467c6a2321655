import { readFile, writeFile } from 'node:fs/promises';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { generateTypes } from './generate-types.ts';

const target = new URL('../src/generated.ts', import.meta.url);
const generated = await generateTypes(bundle);

if (!process.argv.includes('--check')) {
  await writeFile(target, generated);
} else if (generated !== (await readFile(target, 'utf8'))) {
  console.error('packages/types/src/generated.ts is stale. Run `npm run generate` and commit the result');
  process.exitCode = 1;
}
