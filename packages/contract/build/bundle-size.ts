import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const PACKAGE = '@whapi-webhooks/contract';

/**
 * What an app gains, in bytes, minified and gzipped, by importing one name from an entry of the built package: all chunks
 * that it would load.
 */
export async function bundleSize(name: string, entry: string): Promise<number> {
  const app = `\0app.js`;
  const bundle = await rolldown({
    input: app,
    platform: 'neutral',
    plugins: [
      {
        name: 'app',
        // Resolved from this package, by the `exports` that users get.
        resolveId: (id) =>
          id.startsWith(PACKAGE) ? import.meta.resolve(id).replace('file://', '') : id === app ? id : null,
        load: (id) => (id === app ? `import { ${name} } from '${entry}'; console.log(${name});` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return output.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code).length : 0), 0);
}
