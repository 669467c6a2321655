import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleSchemas } from './bundle-schemas.ts';

const root = new URL('../', import.meta.url);
try {
  const bundle = await bundleSchemas(fileURLToPath(root));
  await mkdir(new URL('dist/', root), { recursive: true });
  await writeFile(new URL('dist/bundle.json', root), `${JSON.stringify(bundle, null, 2)}\n`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
