import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const ENTRY = '@whapi-webhooks/contract';

/** What an app may gain, in bytes, minified and gzipped, by importing one name from an entry of the built package. */
const BUDGETS: readonly { name: string; from: string; budget: number }[] = [
  { name: 'validateWebhook', from: ENTRY, budget: 20_000 },
  { name: 'eventOfRequest', from: ENTRY, budget: 1_000 },
  { name: 'printable', from: ENTRY, budget: 1_000 },
  // The whole message is in it, as the last one of a chat.
  { name: 'validator', from: `${ENTRY}/events/chats.patch`, budget: 17_000 },
  { name: 'validator', from: `${ENTRY}/events/labels.post`, budget: 8_500 },
  { name: 'validateRequest', from: `${ENTRY}/requests`, budget: 16_000 },
  { name: 'validateStep', from: `${ENTRY}/steps`, budget: 21_000 },
  // A sixth of it are the words that names of properties are made of.
  { name: 'createAnonymiser', from: `${ENTRY}/anonymise`, budget: 18_500 },
  { name: 'webhookSchema', from: ENTRY, budget: 45_000 },
];

for (const { name, from, budget } of BUDGETS) {
  const size = await sizeOf(name, from);
  console.log(`${name} of ${from}: ${size} of ${budget} bytes`);
  if (size > budget) {
    console.error(
      `Failed to keep ${name} of ${from} within ${budget} bytes: a bundle with it takes ${size}. Find what was added to its imports`,
    );
    process.exitCode = 1;
  }
}

async function sizeOf(name: string, from: string): Promise<number> {
  const app = `\0app.js`;
  const bundle = await rolldown({
    input: app,
    platform: 'neutral',
    plugins: [
      {
        name: 'app',
        // Resolved from this package, by the `exports` that users get.
        resolveId: (id) =>
          id.startsWith(ENTRY) ? import.meta.resolve(id).replace('file://', '') : id === app ? id : null,
        load: (id) => (id === app ? `import { ${name} } from '${from}'; console.log(${name});` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return gzipSync(output[0].code).length;
}
