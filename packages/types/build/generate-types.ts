import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { type Schema, toTypeScriptSchema, typeName } from './to-typescript-schema.ts';

const HEADER = `// Generated from schemas/ by \`npm run generate\`. Do not edit: change the schema and generate anew.`;

const OPTIONS = {
  bannerComment: '',
  declareExternallyReferenced: false,
  ignoreMinAndMaxItems: true,
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
  return `${[HEADER, ...types, eventMap(bundle)].join('\n\n')}\n`;
}

async function generateType(name: string, schema: Schema): Promise<string> {
  const bases = (schema.allOf ?? []).map((base: Schema) => typeName(base.$ref));
  const definitions = Object.fromEntries(bases.map((base: string) => [base, { title: base, type: 'object' }]));
  const source = { ...toTypeScriptSchema(schema), title: name, definitions };
  return (await compile(source as JSONSchema, name, OPTIONS)).trim();
}

/** From the name of each event to the type of its webhook. */
function eventMap(bundle: Schema): string {
  const rows = bundle.oneOf.map(({ $ref }: Schema) => {
    const name = typeName($ref);
    const { type, event } = bundle.$defs[name].properties.event.properties;
    return `  '${type.const}.${event.const}': ${name};`;
  });
  return `/** The webhook of each event. */\nexport interface WebhookByEvent {\n${rows.join('\n')}\n}`;
}
