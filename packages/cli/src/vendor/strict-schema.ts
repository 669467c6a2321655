import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
type Schema = Record<string, any>;

export type Draft = '2020-12' | 'draft-07';

/** Keywords whose value maps names to schemas: a name there is not a keyword. */
const MAPS = ['properties', '$defs'];
/** Keywords whose value is data. */
const DATA = ['const', 'enum', 'examples', 'required'];

const definitions: Record<string, Schema> = bundle.$defs;

/** The title of each event's webhook. */
const titles = new Map(
  bundle.oneOf.map(({ $ref }) => {
    const title = titleOf($ref);
    const { type, event } = definitions[title]!.properties.event.properties;
    return [`${type.const}.${event.const}`, title];
  }),
);

/**
 * What the strict profile demands of webhooks, in standard keywords. As in `validateWebhook`, a webhook may lack `event`.
 * @param events the names of the events to accept
 */
export function strictSchema(events: readonly string[], draft: Draft): Schema {
  const roots = events.map((event) => titles.get(event)!);
  const used: Record<string, Schema> = {};
  for (const title of roots) collect(title);
  const refs = roots.map((title) => ({ $ref: `#/$defs/${title}` }));
  return { ...(refs.length === 1 ? refs[0] : { anyOf: refs }), $defs: used };

  function collect(title: string): void {
    if (used[title]) return;
    const schema = plain(definitions[title]!, draft);
    used[title] = roots.includes(title) ? withoutEvent(schema) : schema;
    for (const [, referred = ''] of JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)) collect(referred);
  }
}

function withoutEvent(webhook: Schema): Schema {
  return { ...webhook, required: webhook.required.filter((name: string) => name !== 'event') };
}

/** Replaces our own keywords by standard ones, or leaves them out where they only repeat what others say. */
function plain(schema: Schema, draft: Draft): Schema {
  const { discriminator, 'x-strict-required': strictRequired, ...rules } = schema;
  const result: Schema = {};
  for (const [keyword, value] of Object.entries(rules)) {
    if (keyword.startsWith('x-') || keyword === '$schema') continue;
    if (MAPS.includes(keyword)) result[keyword] = mapValues(value, (item) => plain(item, draft));
    else if (DATA.includes(keyword)) result[keyword] = value;
    else if (Array.isArray(value)) result[keyword] = value.map((item) => (isSchema(item) ? plain(item, draft) : item));
    else result[keyword] = isSchema(value) ? plain(value, draft) : value;
  }
  if (strictRequired) result.required = [...(result.required ?? []), ...strictRequired];
  return draft === 'draft-07' ? closedByNames(result, schema) : result;
}

/** Draft-07 has no `unevaluatedProperties`: lists the properties of the bases, and closes the object by `additionalProperties`. */
function closedByNames({ unevaluatedProperties, ...rules }: Schema, schema: Schema): Schema {
  if (unevaluatedProperties === undefined) return rules;
  const inherited = namesOf(schema).filter((name) => !Object.hasOwn(rules.properties ?? {}, name));
  const properties = { ...rules.properties, ...Object.fromEntries(inherited.map((name) => [name, true])) };
  return { ...rules, properties, additionalProperties: unevaluatedProperties };
}

/** The names that a schema declares, those of its bases included. */
function namesOf({ properties = {}, allOf = [], $ref }: Schema): string[] {
  const bases: Schema[] = $ref === undefined ? allOf : [...allOf, definitions[titleOf($ref)]!];
  return [...Object.keys(properties), ...bases.flatMap(namesOf)];
}

function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function mapValues(object: Schema, map: (value: Schema) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
