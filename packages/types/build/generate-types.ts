import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type Schema, toTypeScriptSchema, typeName } from './to-typescript-schema.ts';

/** What can be the name of a type, and what can be a key between quotes. */
const TYPE_NAME = /^[A-Za-z]\w*$/;
const KEY = /^\w[\w.-]*$/;

const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and generate again.`;

const OPTIONS = {
  bannerComment: '',
  declareExternallyReferenced: false,
  style: { printWidth: 120, singleQuote: true },
  $refOptions: { resolve: { file: false, http: false } },
} as const;

/**
 * Generates the TypeScript module of a bundle: one exported type for each of its definitions.
 * @throws {Error} when a name of the bundle cannot become part of the code.
 */
export async function generateTypes(bundle: Schema): Promise<string> {
  const { $defs, ...root } = withClosedTags(bundle);
  const definitions: [string, Schema][] = [['WhapiWebhook', root], ...Object.entries<Schema>($defs)];
  const types: string[] = [];
  for (const [name, schema] of definitions.sort(([a], [b]) => (a < b ? -1 : 1))) {
    types.push(await generateType(name, schema));
  }
  const module = [HEADER, ...types, webhookByEvent(bundle), requestByName($defs), ...unionsByType($defs)].join('\n\n');
  refuseRepeatedTypes(module);
  return `${module}\n`;
}

/**
 * Closes the vocabularies of discriminators, so that a `Record` or a `switch` over one can be exhaustive: unlisted
 * values have a separate type. Other properties with such a vocabulary accept any string.
 */
function withClosedTags(bundle: Schema): Schema {
  const closed = structuredClone(bundle);
  const definitions = Object.values<Schema>(closed.$defs);
  const tags: Schema[] = definitions
    .filter((schema) => schema['x-fallback'])
    .map((schema) => definition(schema['x-fallback'].$ref, closed.$defs).properties[schema.discriminator.propertyName]);
  const vocabularies = tags.map(({ $ref }) => definition($ref, closed.$defs));
  for (const vocabulary of vocabularies) delete vocabulary['x-open-vocabulary'];
  for (const { properties = {} } of definitions) {
    for (const property of Object.values<Schema>(properties)) {
      const isOpen = !tags.includes(property) && vocabularies.includes(definition(`${property.$ref}`, closed.$defs));
      if (isOpen) property['x-open-vocabulary'] = true;
    }
  }
  return closed;
}

/** Two declarations of one name would merge silently. */
function refuseRepeatedTypes(module: string): void {
  const names = [...module.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated)
    throw new Error(`Failed to generate types: ${repeated} is generated twice. Rename the schema of that title`);
}

async function generateType(name: string, schema: Schema): Promise<string> {
  assertName(TYPE_NAME, name, `#/$defs/${name}`);
  const bases = (schema.allOf ?? []).map((base: Schema) => typeName(base.$ref));
  const definitions = Object.fromEntries(bases.map((base: string) => [base, { title: base, type: 'object' }]));
  const source = { ...toTypeScriptSchema(schema), title: name, definitions };
  return (await compile(source as JSONSchema, name, OPTIONS)).trim();
}

function webhookByEvent({ oneOf, $defs }: Schema): string {
  const rows: Row[] = oneOf.map(({ $ref }: Schema) => {
    const { type, event } = definition($ref, $defs).properties.event.properties;
    return [[type.const, event.const].join('.'), typeName($ref)];
  });
  return `${eventNames(rows)}\n\n${table('WebhookByEvent', 'The webhook of each event, by the name of the event.', rows)}`;
}

/** A union of its own: of `keyof WebhookByEvent`, editors would not show the name. */
function eventNames(rows: Row[]): string {
  const names = rows.map(([name]) => `\n  | '${name}'`).join('');
  return `/**\n * The name of an event: \`<type>.<method>\`, such as \`chats.patch\`.\n */\nexport type WhapiEventName =${names};`;
}

/** `Settings` is the body of a request and of a response, so its name has no suffix. */
function requestByName($defs: Schema): string {
  const names = Object.keys($defs).filter((name) => name.endsWith('Request') || name === 'Settings');
  const rows = names.sort().map((name): Row => [name, name]);
  return table('RequestByName', 'The bodies of REST requests by the name of their type.', rows);
}

/** Looking a member up in a table costs the compiler less than `Extract`, which tests every member of the union. */
function unionsByType($defs: Schema): string[] {
  return Object.keys($defs)
    .filter((name) => $defs[name].discriminator)
    .sort()
    .map((name) => {
      const { discriminator, oneOf } = $defs[name];
      const tag = discriminator.propertyName;
      const rows = oneOf.map(({ $ref }: Schema) => [definition($ref, $defs).properties[tag].const, typeName($ref)]);
      return table(`${name}ByType`, `The members of \`${name}\` by their \`${tag}\`.`, rows);
    });
}

function definition(ref: string, $defs: Schema): Schema {
  return $defs[typeName(ref)];
}

function assertName(pattern: RegExp, name: unknown, place: string): void {
  if (typeof name === 'string' && pattern.test(name)) return;
  throw new Error(
    `Failed to generate types from ${place}: expected a name that matches ${pattern.source}, received ${JSON.stringify(name)}. Rename it`,
  );
}

type Row = [key: string, type: string];

/** An interface that maps keys to types. */
function table(name: string, description: string, rows: Row[]): string {
  for (const [key, type] of rows) assertName(KEY, key, `#/$defs/${type}`);
  const lines = rows.map(([key, type]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${type};`);
  return `/**\n * ${description}\n */\nexport interface ${name} {\n${lines.join('\n')}\n}`;
}
