import type { WhapiEventName } from '@whapi-webhooks/types';
import { definitions, titlesByEvent } from '../generated/json-schema.ts';
import { describeValue } from '../values/describe-value.ts';
import type { StandardJSONSchemaConverter } from './standard-schema.ts';

type Schema = Record<string, unknown>;

const DIALECTS: Readonly<Record<string, { $schema: string; definitions: '$defs' | 'definitions' }>> = {
  'draft-2020-12': { $schema: 'https://json-schema.org/draft/2020-12/schema', definitions: '$defs' },
  'draft-07': { $schema: 'http://json-schema.org/draft-07/schema#', definitions: 'definitions' },
};

/**
 * Converts the webhooks of events to JSON Schema, as the tolerant profile reads them: what `validate` takes may lack
 * `event`, what it returns has it.
 */
export function jsonSchemaOf(events: readonly WhapiEventName[]): StandardJSONSchemaConverter {
  const titles = events.map((event) => titlesByEvent[event]);
  return {
    input: ({ target }) => convert(titles, target, withoutEvent),
    output: ({ target }) => convert(titles, target, (webhook) => webhook),
  };
}

function withoutEvent(webhook: Schema): Schema {
  return { ...webhook, required: (webhook.required as string[]).filter((name) => name !== 'event') };
}

function convert(titles: readonly string[], target: string, adapt: (webhook: Schema) => Schema): Schema {
  const dialect = Object.hasOwn(DIALECTS, target) ? DIALECTS[target] : undefined;
  if (!dialect) {
    const known = Object.keys(DIALECTS).join(' or ');
    throw new Error(`Failed to convert to JSON Schema: unknown target ${describeValue(target)}. Use ${known}`);
  }
  const all = definitions();
  const used = new Map<string, Schema>();
  for (const title of titles) collect(title);
  const refs = titles.map((title) => ({ $ref: `#/$defs/${title}` }));
  const root = { ...(refs.length === 1 ? refs[0] : { anyOf: refs }), $defs: Object.fromEntries(used) };
  return { $schema: dialect.$schema, ...inDialect(root, dialect.definitions) };

  function collect(title: string): void {
    if (used.has(title)) return;
    const schema = all[title] as Schema;
    used.set(title, titles.includes(title) ? adapt(schema) : schema);
    for (const [, referred = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) collect(referred);
  }
}

function inDialect(schema: Schema, definitions: string): Schema {
  if (definitions === '$defs') return structuredClone(schema);
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', `"#/${definitions}/`).replace('"$defs":', `"${definitions}":`),
  );
}
