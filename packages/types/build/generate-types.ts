import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type Schema, toTypeScriptSchema, typeName } from './to-typescript-schema.ts';

const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and generate anew.`;

const OPTIONS = {
  bannerComment: '',
  declareExternallyReferenced: false,
  style: { printWidth: 120, singleQuote: true },
  $refOptions: { resolve: { file: false, http: false } },
} as const;

/** Writes the TypeScript module for a bundle: one exported type for each of its definitions. */
export async function generateTypes(bundle: Schema): Promise<string> {
  const { $defs, ...root } = bundle;
  const definitions = { WhapiWebhook: root, ...$defs };
  const types: string[] = [];
  for (const [name, schema] of Object.entries<Schema>(definitions).sort(([a], [b]) => (a < b ? -1 : 1))) {
    types.push(await generateType(name, schema));
  }
  return `${[HEADER, ...types, webhookByEvent(bundle), requestByName($defs), ...unionsByType($defs)].join('\n\n')}\n`;
}

async function generateType(name: string, schema: Schema): Promise<string> {
  const bases = (schema.allOf ?? []).map((base: Schema) => typeName(base.$ref));
  const definitions = Object.fromEntries(bases.map((base: string) => [base, { title: base, type: 'object' }]));
  const source = { ...toTypeScriptSchema(schema), title: name, definitions };
  return (await compile(source as JSONSchema, name, OPTIONS)).trim();
}

function webhookByEvent({ oneOf, $defs }: Schema): string {
  const rows: Row[] = oneOf.map(({ $ref }: Schema) => {
    const { type, event } = definition($ref, $defs).properties.event.properties;
    return [`${type.const}.${event.const}`, typeName($ref)];
  });
  return `${eventNames(rows)}\n\n${table('WebhookByEvent', 'The webhook of each event, by the name of the event.', rows)}`;
}

/** A union of its own: of `keyof WebhookByEvent`, editors would not show the name. */
function eventNames(rows: Row[]): string {
  const names = rows.map(([name]) => `\n  | '${name}'`).join('');
  return `/**\n * The name of an event: \`<type>.<method>\`, such as \`chats.patch\`.\n */\nexport type WhapiEventName =${names};`;
}

/** Settings are the one body that is an answer as well, and named after neither. */
function requestByName($defs: Schema): string {
  const names = Object.keys($defs).filter((name) => name.endsWith('Request') || name === 'Settings');
  const rows = names.sort().map((name): Row => [name, name]);
  return table('RequestByName', 'The body of each REST request, by the name of its type.', rows);
}

/** Looked up here, a member of a union costs the compiler less than `Extract` does, which asks every member. */
function unionsByType($defs: Schema): string[] {
  return Object.keys($defs)
    .filter((name) => $defs[name].discriminator)
    .sort()
    .map((name) => {
      const { discriminator, oneOf } = $defs[name];
      const tag = discriminator.propertyName;
      const rows = oneOf.map(({ $ref }: Schema) => [definition($ref, $defs).properties[tag].const, typeName($ref)]);
      return table(`${name}ByType`, `The members of \`${name}\`, by their \`${tag}\`.`, rows);
    });
}

function definition(ref: string, $defs: Schema): Schema {
  return $defs[typeName(ref)];
}

type Row = [key: string, type: string];

/** An interface that leads from a key to a type. */
function table(name: string, description: string, rows: Row[]): string {
  const lines = rows.map(([key, type]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${type};`);
  return `/**\n * ${description}\n */\nexport interface ${name} {\n${lines.join('\n')}\n}`;
}
