import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { Benchmark } from './benchmark.ts';

/** What an app gains by an import, minified and gzipped, in all chunks that it would load. */
export const sizeBundle: Benchmark[] = [
  bundleOf(`import { validateWebhook } from '@whapi-webhooks/contract'; console.log(validateWebhook);`, {
    id: 'size/app-bundle',
    name: 'validateWebhook',
    aim: 15_000,
  }),
  bundleOf(`import validator from '@whapi-webhooks/contract/events/chats.patch'; console.log(validator);`, {
    id: 'size/one-event',
    name: 'the validator of chats.patch',
    aim: 3_000,
  }),
];

function bundleOf(app: string, { id, name, aim }: { id: string; name: string; aim: number }): Benchmark {
  return {
    id,
    what: `what importing ${name} adds to an app, minified and gzipped, over ${aim.toLocaleString('en')} bytes`,
    unit: 'bytes',
    aim: { atMost: 1 },
    measure: async () => [{ ours: await gzippedSize(app), theirs: aim }],
  };
}

async function gzippedSize(app: string): Promise<number> {
  const bundle = await rolldown({
    input: '\0app.js',
    platform: 'browser',
    cwd: import.meta.dirname,
    plugins: [
      {
        name: 'app',
        resolveId: (id, importer) =>
          id === '\0app.js' ? id : importer === '\0app.js' ? import.meta.resolve(id).replace('file://', '') : null,
        load: (id) => (id === '\0app.js' ? app : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return output.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code).length : 0), 0);
}
