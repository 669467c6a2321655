import { readFile, writeFile } from 'node:fs/promises';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import steps from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { generateStepTypes, generateTypes } from './generate-types.ts';

const modules = {
  'generated.ts': await generateTypes(bundle),
  'generated-steps.ts': await generateStepTypes(steps, bundle),
};

for (const [file, generated] of Object.entries(modules)) {
  const target = new URL(`../src/${file}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    await writeFile(target, generated);
  } else if (generated !== (await readFile(target, 'utf8'))) {
    console.error(`packages/types/src/${file} is stale. Run \`npm run generate\` and commit the result`);
    process.exitCode = 1;
  }
}
