import { type Schema, titleOf } from './with-profiles.ts';

/** What only our tools read. */
const OURS = ['$schema', 'x-evidence', 'x-see', 'x-open-vocabulary', 'x-fallback', 'x-strict-required'];
/** Keywords that only the strict profile checks. `discriminator` repeats what the `const` of each variant says. */
const STRICT = [
  'discriminator',
  'unevaluatedProperties',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
];
const MAPS = ['properties', '$defs'];

/**
 * The definitions of the bundle in standard keywords, as the tolerant profile reads them: objects are open, texts and
 * numbers are checked for their type only, an open vocabulary is any string (its words become `examples`), and a
 * variant that is not listed is read as its fallback.
 */
export function jsonSchemaDefinitions(bundle: Schema): Schema {
  return mapValues(bundle.$defs, (schema) => tolerant(schema, bundle.$defs));
}

/** The definitions of a bundle in standard keywords, with the rules of the strict profile. Vocabularies stay open. */
export function strictDefinitions($defs: Schema): Schema {
  return mapValues($defs, strict);
}

function strict(schema: Schema): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (OURS.includes(keyword)) continue;
    rules[keyword] = MAPS.includes(keyword) ? mapValues(value, strict) : keyword === 'examples' ? value : visit(value);
  }
  return withOpenVocabulary(schema, rules);

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === 'object' && value !== null ? strict(value) : value;
  }
}

/** The words of an open vocabulary become examples. */
function withOpenVocabulary(schema: Schema, { enum: words, ...rules }: Schema): Schema {
  if (!words) return rules;
  return schema['x-open-vocabulary'] ? { ...rules, examples: words } : { ...rules, enum: words };
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
  if (schema['x-fallback']) {
    rules.anyOf = [...rules.oneOf, unlisted(schema, $defs)];
    delete rules.oneOf;
  }
  return withOpenVocabulary(schema, rules);

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
