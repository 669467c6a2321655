import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { minifySync } from 'rolldown/utils';
import { collectPayloads, type Payloads } from './collect-payloads.ts';
import { compileValidators, webhooksOf } from './compile-validators.ts';
import type { Profile } from './to-profile.ts';

const HEADER = '// Generated from schemas/ by `npm run build`. Do not edit.';
const schemas = new URL('../../../schemas/', import.meta.url);
const target = new URL('../src/generated/', import.meta.url);

const examples = await collectPayloads(fileURLToPath(new URL('examples', schemas)));
const counterexamples = await collectPayloads(fileURLToPath(new URL('counterexamples', schemas)));
const webhookTitles = Object.fromEntries(webhooksOf(bundle).map(({ event, title }) => [event, title]));
const requestTitles = Object.fromEntries(
  Object.keys(bundle.$defs)
    .filter((title) => title.endsWith('Request') || title === 'Settings')
    .map((title) => [title, title]),
);
const payloadKeys = Object.fromEntries(
  webhooksOf(bundle).map(({ event, schema }) => [event, Object.keys(schema.properties)[0]]),
);

await mkdir(target, { recursive: true });
for (const profile of ['strict', 'tolerant'] as const) {
  await writeValidators(`webhooks-${profile}`, profile, webhookTitles);
  await writeValidators(`requests-${profile}`, profile, requestTitles);
}
await write('payload-keys.ts', [
  `import type { WhapiEventName } from '@whapi-webhooks/types';`,
  `/** The property of each event's webhook that holds what happened. */`,
  `export const payloadKeys: Readonly<Record<WhapiEventName, string>> = ${JSON.stringify(payloadKeys)};`,
]);
await write('examples.ts', [
  `import type { WebhookOf } from '@whapi-webhooks/types';`,
  `/** Webhooks that keep the contract, by event and story. Clone one before you change it. */`,
  `export const examples: {\n${exampleTypes(examples)}\n} = ${JSON.stringify(examples)};`,
]);
await write('counterexamples.ts', [
  `import type { WhapiEventName } from '@whapi-webhooks/types';`,
  `import type { Counterexample } from '../counterexample.ts';`,
  `/** Payloads that break the contract, by event and by what is wrong. */`,
  `export const counterexamples: Readonly<Record<WhapiEventName, Readonly<Record<string, Counterexample>>>> = ${JSON.stringify(counterexamples)};`,
]);

async function writeValidators(name: string, profile: Profile, titles: Record<string, string>): Promise<void> {
  const { code } = minifySync(`${name}.js`, compileValidators(bundle, profile, titles), { module: true });
  await write(`${name}.js`, [code]);
  await write(`${name}.d.ts`, [
    `import type { SchemaValidator } from '../schema-validator.ts';`,
    `export declare const validators: Readonly<Record<string, SchemaValidator>>;`,
  ]);
}

async function write(name: string, lines: string[]): Promise<void> {
  await writeFile(new URL(name, target), `${[HEADER, ...lines].join('\n')}\n`);
}

function exampleTypes(payloads: Payloads): string {
  return Object.entries(payloads)
    .map(([event, stories]) => {
      const rows = Object.keys(stories).map((story) => `    readonly '${story}': WebhookOf<'${event}'>;`);
      return `  readonly '${event}': {\n${rows.join('\n')}\n  };`;
    })
    .join('\n');
}
