import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import stepsBundle from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { collectPayloads, type Payloads } from './collect-payloads.ts';
import { collectScenarios } from './collect-scenarios.ts';
import { compileValidators } from './compile-validators.ts';
import { jsonSchemaDefinitions, strictDefinitions } from './json-schema-definitions.ts';
import { operationsModule } from './operations-module.ts';
import { placesOf } from './places.ts';
import { tableOf } from './table-of.ts';
import { textLiteral } from './text-literal.ts';
import { webhooksOf } from './webhooks-of.ts';
import { type Schema, withProfiles } from './with-profiles.ts';

const HEADER = '// Generated from schemas/ by `npm run build`. Do not edit.';
const CREATOR = '../../compiled/create-validators.ts';
const schemas = new URL('../../../schemas/', import.meta.url);
const target = fileURLToPath(new URL('../src/generated/', import.meta.url));

const webhooks = webhooksOf(bundle);
const examples = await collectPayloads(fileURLToPath(new URL('examples', schemas)));
const counterexamples = await collectPayloads(fileURLToPath(new URL('counterexamples', schemas)));
const webhookTitles = Object.fromEntries(webhooks.map(({ event, title }) => [event, title]));
const requestTitles = Object.fromEntries(
  Object.keys(bundle.$defs)
    .filter((title) => title.endsWith('Request') || title === 'Settings')
    .map((title) => [title, title]),
);
/** `scenario` is no step: a scenario file as a whole, without what depends on the step. */
const stepTitles = {
  ...Object.fromEntries(Object.entries(stepsBundle.steps).map(([name, { argument }]) => [name, argument])),
  scenario: 'AnyScenario',
};
const scenarios = await collectScenarios(fileURLToPath(new URL('scenarios', schemas)));
const payloadKeys = Object.fromEntries(
  webhooks.map(({ event, schema }) => [
    event,
    Object.keys(schema.properties).filter((key) => key !== 'event' && key !== 'channel_id'),
  ]),
);

const webhookDefinitions = reachableFrom(Object.values(webhookTitles), jsonSchemaDefinitions(bundle));

const written = new Set<string>();
for (const folder of ['compiled', 'events']) await mkdir(path.join(target, folder), { recursive: true });
await writeValidators('webhooks', webhookTitles);
await writeValidators('requests', requestTitles, { purpose: 'requests' });
await writeValidators('steps', stepTitles, { purpose: 'requests' }, { oneOf: [], $defs: stepsBundle.$defs });
// Two thirds of all code are about messages: the events that carry them share it.
const messages = tableOf(withProfiles(bundle, 'webhooks').$defs, ['Message']);
// In an object: bundlers copy a constant text to where it is used.
await write('compiled/message.js', [`export const base = { table: ${textLiteral(messages.rows)} };`]);
await write('compiled/message.d.ts', ['export declare const base: { readonly table: string };']);
for (const { event, title } of webhooks) {
  await writeValidators(
    event,
    { [event]: title },
    { base: { table: messages, title: 'Message', from: './message.js' } },
  );
  await write(`events/${event}.ts`, [
    `import { createValidator, type Validator } from '../../webhooks/create-validator.ts';`,
    `import { validators } from '../compiled/${event}.js';`,
    `/** Checks payloads of \`${event}\`. Loads no other event. */`,
    `export const validator: Validator<'${event}'> = createValidator('${event}', validators);`,
    `export default validator;`,
  ]);
}
await write('payload-keys.ts', [
  `import type { WhapiEventName } from '@whapi-webhooks/types';`,
  `/** The properties of each event's webhook that can hold what happened: one, as a rule. */`,
  `export const payloadKeys: Readonly<Record<WhapiEventName, readonly string[]>> = ${JSON.stringify(payloadKeys)};`,
]);
await write('vocabularies.ts', [
  `import type { ActionByType, ChatProperty, MessageByType } from '@whapi-webhooks/types';`,
  `/** The types of messages. */`,
  `export const messageTypes: readonly (keyof MessageByType)[] = ${JSON.stringify(bundle.$defs.MessageType.enum)};`,
  `/** The types of actions, which messages of the type \`action\` report. */`,
  `export const actionTypes: readonly (keyof ActionByType)[] = ${JSON.stringify(bundle.$defs.ActionType.enum)};`,
  `/** The names of properties of a chat that \`changes\` of chats.patch lists. */`,
  `export const chatProperties: readonly ChatProperty[] = ${JSON.stringify(bundle.$defs.ChatProperty.enum)};`,
]);
await write('examples.ts', [
  `import type { WebhookOf } from '@whapi-webhooks/types';`,
  `import { parseLazily } from '../cases/parse-lazily.ts';`,
  `/** Webhooks that keep the contract, by event and story. Clone one before you change it. */`,
  `export const examples: {\n${exampleTypes(examples)}\n} = parseLazily({\n${textRows(examples)}\n});`,
]);
await write('counterexamples.ts', [
  `import type { WhapiEventName } from '@whapi-webhooks/types';`,
  `import type { Counterexample } from '../cases/counterexample.ts';`,
  `type Counterexamples = Readonly<Record<WhapiEventName, Readonly<Record<string, Counterexample>>>>;`,
  `let parsed: Counterexamples | undefined;`,
  `/** Payloads that break the contract, by event and by what is wrong. */`,
  `export function counterexamples(): Counterexamples {`,
  `  parsed ??= JSON.parse(${textLiteral(counterexamples)}) as Counterexamples;`,
  `  return parsed;`,
  `}`,
]);

await write('json-schema.ts', [
  `import type { WhapiEventName } from '@whapi-webhooks/types';`,
  `type Definitions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;`,
  `/** The title of each event's webhook. */`,
  `export const titlesByEvent: Readonly<Record<WhapiEventName, string>> = ${JSON.stringify(webhookTitles)};`,
  `let parsed: Definitions | undefined;`,
  `/** The definitions of the webhooks by title, in JSON Schema 2020-12. */`,
  `export function definitions(): Definitions {`,
  `  parsed ??= JSON.parse(${textLiteral(webhookDefinitions)}) as Definitions;`,
  `  return parsed;`,
  `}`,
]);

await write('operations.ts', operationsModule(operations));

await write('places.ts', [
  `import type { Place } from '../anonymise/place.ts';`,
  `let parsed: readonly Place[] | undefined;`,
  `/** What the schemas declare for each place of a document; the first row is the document itself. */`,
  `export function places(): readonly Place[] {`,
  `  parsed ??= JSON.parse(${textLiteral(placesOf(bundle))}) as readonly Place[];`,
  `  return parsed;`,
  `}`,
]);

await write('step-schemas.ts', [
  `import type { StepByName } from '@whapi-webhooks/types/steps';`,
  `type Definitions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;`,
  `/** The titles of the argument and of the result of each step, and what completes 'Failed to …'. */`,
  `export const titlesByStep: Readonly<Record<keyof StepByName, { argument: string; returns: string | null; action: string }>> = ${JSON.stringify(stepsBundle.steps)};`,
  `let parsed: Definitions | undefined;`,
  `/** The definitions of steps by title, in JSON Schema 2020-12. */`,
  `export function definitionsOfSteps(): Definitions {`,
  `  parsed ??= JSON.parse(${textLiteral(strictDefinitions(stepsBundle.$defs))}) as Definitions;`,
  `  return parsed;`,
  `}`,
]);
await write('scenarios.ts', [
  `/** The built-in scenarios by name, as JSON texts. */`,
  `export const scenarioTexts: { ${Object.keys(scenarios)
    .map((name) => `readonly '${name}': string`)
    .join('; ')} } = {`,
  ...Object.entries(scenarios).map(([name, scenario]) => `  '${name}': ${textLiteral(scenario)},`),
  `};`,
]);

// What an earlier build wrote, for an event that is gone, would be compiled again.
for (const file of await readdir(target, { recursive: true, withFileTypes: true })) {
  const name = path.relative(target, path.join(file.parentPath, file.name));
  if (file.isFile() && !written.has(name)) await rm(path.join(target, name));
}

async function writeValidators(
  name: string,
  titles: Record<string, string>,
  options?: Parameters<typeof compileValidators>[3],
  definitions: Schema = bundle,
): Promise<void> {
  const names = Object.keys(titles).map((name) => `'${name}'`);
  await write(`compiled/${name}.js`, [compileValidators(definitions, titles, CREATOR, options)]);
  await write(`compiled/${name}.d.ts`, [
    `import type { SchemaValidator } from '../../compiled/schema-validator.ts';`,
    `export declare const validators: Readonly<Record<${names.join(' | ')}, SchemaValidator>>;`,
  ]);
}

async function write(name: string, lines: string[]): Promise<void> {
  written.add(name);
  await writeFile(path.join(target, name), `${[HEADER, ...lines].join('\n')}\n`);
}

function textRows(payloads: Payloads): string {
  return Object.entries(payloads)
    .map(([event, stories]) => `  '${event}': ${textLiteral(stories)},`)
    .join('\n');
}

function exampleTypes(payloads: Payloads): string {
  return Object.entries(payloads)
    .map(([event, stories]) => {
      const rows = Object.keys(stories).map((story) => `    readonly '${story}': WebhookOf<'${event}'>;`);
      return `  readonly '${event}': {\n${rows.join('\n')}\n  };`;
    })
    .join('\n');
}

/** The definitions that some of them lead to: the bodies of requests are not among those of webhooks. */
function reachableFrom(titles: string[], definitions: Record<string, unknown>): Record<string, unknown> {
  const reached = new Set(titles);
  for (const title of reached) {
    for (const [, referred = ''] of JSON.stringify(definitions[title]).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      reached.add(referred);
    }
  }
  return Object.fromEntries([...reached].sort().map((title) => [title, definitions[title]]));
}
