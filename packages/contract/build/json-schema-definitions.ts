import { type Schema, titleOf } from './with-profiles.ts';

/** What only our tools read. `discriminator` repeats what the `const` of each variant says. */
const OURS = [
  '$schema',
  'x-evidence',
  'x-see',
  'x-open-vocabulary',
  'x-fallback',
  'x-strict-required',
  'discriminator',
  'unevaluatedProperties',
];
/** Keywords that only the strict profile checks. */
const STRICT = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'];
const MAPS = ['properties', '$defs'];

/**
 * The definitions of the bundle in standard keywords, as the tolerant profile reads them: objects are open, texts and
 * numbers are checked for their type only, an open vocabulary is any string (its words become `examples`), and a
 * variant that is not listed is read as its fallback.
 */
export function jsonSchemaDefinitions(bundle: Schema): Schema {
  return mapValues(bundle.$defs, (schema) => tolerant(schema, bundle.$defs));
}

function tolerant(schema: Schema, $defs: Schema): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (OURS.includes(keyword) || STRICT.includes(keyword)) continue;
    rules[keyword] = MAPS.includes(keyword) ? mapValues(value, visit) : visit(value);
  }
  if (schema.type === 'integer') rules.type = 'number';
  // The alternatives of a text only differ in their patterns.
  if (schema.type === 'string') delete rules.anyOf;
  if (schema['x-open-vocabulary'] && rules.enum) {
    rules.examples = rules.enum;
    delete rules.enum;
  }
  if (schema['x-fallback']) {
    rules.anyOf = [...rules.oneOf, unlisted(schema, $defs)];
    delete rules.oneOf;
  }
  return rules;

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === 'object' && value !== null ? tolerant(value, $defs) : value;
  }
}

function unlisted(schema: Schema, $defs: Schema): Schema {
  const tag: string = schema.discriminator.propertyName;
  const listed = schema.oneOf.map(({ $ref }: Schema) => $defs[titleOf($ref)].properties[tag].const);
  return { allOf: [schema['x-fallback']], properties: { [tag]: { not: { enum: listed } } } };
}

function mapValues(object: Schema, map: (value: Schema) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
