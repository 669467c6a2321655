import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };

/** A schema in the few standard keywords that every peer can say. */
export type PlainSchema =
  | PlainReference
  | { const: string }
  | { enum: string[] }
  | { type: 'boolean' }
  | { type: 'string'; minLength?: number; maxLength?: number; pattern?: string }
  | { type: 'integer' | 'number'; minimum?: number; maximum?: number }
  | { type: 'array'; items: PlainSchema; minItems?: number }
  | { anyOf: PlainSchema[] }
  | PlainChoice
  | PlainObject;

/** To `#/$defs/<title>`. Only objects are referred to. */
interface PlainReference {
  $ref: string;
}

/** A schema with the objects that it refers to. */
export type PlainDocument = PlainObject & { $defs: Record<string, PlainSchema> };

/** An object whose other properties depend on one of them. */
interface PlainChoice {
  type: 'object';
  discriminator: { propertyName: string };
  required: string[];
  oneOf: PlainReference[];
}

/** A closed object. */
export interface PlainObject {
  type: 'object';
  properties: Record<string, PlainSchema>;
  required: string[];
  additionalProperties: false;
}

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
type Schema = Record<string, any>;

const definitions: Schema = bundle.$defs;

/**
 * The strict profile of a webhook in plain keywords: bases are merged into the objects that extend them, and the
 * alternatives of a text are one pattern. `event` is optional, as it is for the contract.
 * @param title the title of its definition, such as `ChatsPatchWebhook`
 */
export function plainSchema(title: string): PlainDocument {
  const $defs: Record<string, PlainSchema> = {};
  const root = toObject(definitions[title], refer);
  return { ...root, required: root.required.filter((name) => name !== 'event'), $defs };

  function refer(reference: Schema): PlainSchema {
    const title = titleOf(reference);
    const schema: Schema = definitions[title];
    if (schema.type !== 'object') return toPlain(schema, refer);
    $defs[title] ??= toPlain(schema, refer);
    return { $ref: `#/$defs/${title}` };
  }
}

type Refer = (reference: Schema) => PlainSchema;

function toPlain(schema: Schema, refer: Refer): PlainSchema {
  if (schema.$ref) return refer(schema);
  if ('const' in schema) return { const: schema.const };
  if (Array.isArray(schema.type)) {
    return { anyOf: schema.type.map((type: string) => toPlain({ ...schema, type }, refer)) };
  }
  if (schema.discriminator) {
    const { discriminator, required, oneOf } = schema;
    return { type: 'object', discriminator, required, oneOf: oneOf.map(refer) };
  }
  switch (schema.type) {
    case 'object':
      return toObject(schema, refer);
    case 'array':
      return { type: 'array', items: toPlain(schema.items, refer), ...pick(schema, ['minItems']) };
    case 'string':
      if (schema.enum) return { enum: schema.enum };
      return {
        type: 'string',
        ...pick(schema, ['minLength', 'maxLength', 'pattern']),
        ...(schema.anyOf && { pattern: schema.anyOf.map(patternOf).join('|') }),
      };
    default:
      return { type: schema.type, ...pick(schema, ['minimum', 'maximum']) };
  }
}

function toObject({ allOf = [], properties = {}, required = [], ...more }: Schema, refer: Refer): PlainObject {
  const bases: PlainObject[] = allOf.map((base: Schema) => toObject(definitions[titleOf(base)], refer));
  const own = Object.entries<Schema>(properties).map(([name, schema]) => [name, toPlain(schema, refer)]);
  const needed = [...bases.flatMap((base) => base.required), ...required, ...(more['x-strict-required'] ?? [])];
  return {
    type: 'object',
    properties: Object.assign({}, ...bases.map((base) => base.properties), Object.fromEntries(own)),
    required: [...new Set<string>(needed)],
    additionalProperties: false,
  };
}

/** An alternative of a text: a pattern, or words. */
function patternOf(branch: Schema): string {
  const words: string[] = branch.enum ?? [branch.const];
  return branch.pattern ?? words.map((word) => `^${word.replaceAll('.', String.raw`\.`)}$`).join('|');
}

/** The title in a reference. */
export function titleOf({ $ref }: Schema): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

function pick(schema: Schema, keywords: string[]): Schema {
  return Object.fromEntries(
    keywords.filter((keyword) => keyword in schema).map((keyword) => [keyword, schema[keyword]]),
  );
}
