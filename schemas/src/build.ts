import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSchemas } from './bundle-schemas.ts';
import { checkPayloadFiles } from './check-payload-files.ts';
import { listFiles } from './list-files.ts';
import { readJson } from './read-json.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
try {
  const bundle = await bundleSchemas(root);
  const events = (await listFiles(path.join(root, 'webhooks'))).map((file) => path.basename(file, '.schema.json'));
  for (const kind of ['examples', 'counterexamples'] as const) await checkPayloadFiles(root, kind, events);
  for (const file of ['discrepancies', 'rest/operations', 'rest/operation-sources', 'rest/client-counts'])
    await readJson(root, `${file}.json`);
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await mkdir(path.join(root, 'dist'));
  await writeFile(path.join(root, 'dist/bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
