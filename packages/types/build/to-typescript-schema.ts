// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

/**
 * Rewrites a bundled schema so that json-schema-to-typescript generates a plain interface.
 * A `$ref` becomes the name of its type: otherwise, a `$ref` with a description would be inlined and numbered (`Chat1`).
 */
export function toTypeScriptSchema(schema: Schema): Schema {
  if (schema.anyOf?.[0].required) return withAlternatives(schema);
  const { $ref, allOf, anyOf, oneOf, unevaluatedProperties, discriminator, minItems, maxItems, ...rest } =
    withLink(schema);
  delete rest['x-fallback'];
  if ($ref && rest['x-open-vocabulary']) return { ...rest, tsType: `${typeName($ref)} | ${ANY_OTHER}` };
  if (rest['x-open-vocabulary']) return openVocabulary(rest);
  if ($ref) return { ...rest, tsType: typeName($ref) };
  if (isAnything(schema)) return { ...rest, tsType: 'unknown' };
  if (oneOf) return { ...rest, tsType: oneOf.map((branch: Schema) => typeName(branch.$ref)).join(' | ') };
  if (allOf) rest.extends = allOf.map((base: Schema) => ({ $ref: `#/definitions/${typeName(base.$ref)}` }));
  if (rest.items) rest.items = asItem(toTypeScriptSchema(rest.items));
  if (rest.additionalProperties && !rest.properties) {
    const { additionalProperties, ...map } = rest;
    const { $ref: value, type = 'unknown' } = additionalProperties;
    return { ...map, tsType: `Record<string, ${value ? typeName(value) : type}>` };
  }
  if ([rest.type].flat().includes('object')) {
    rest.properties = mapValues(rest.properties ?? {}, toTypeScriptSchema);
    rest.additionalProperties ??= false;
  }
  return rest;
}

/**
 * Properties of which at least one is required become a union, intersected with the other properties.
 * Each member declares all of them, so that an app can read any of them without narrowing first.
 */
function withAlternatives({ title, description, 'x-see': see, anyOf, properties, ...common }: Schema): Schema {
  const names = new Set<string>(anyOf.flatMap(({ required }: Schema) => required));
  const [alternatives, others] = [true, false].map((isAlternative) =>
    Object.fromEntries(Object.entries<Schema>(properties).filter(([name]) => names.has(name) === isAlternative)),
  );
  const union = anyOf.map(({ required }: Schema) => ({ type: 'object', properties: alternatives, required }));
  return {
    ...withLink({ title, description, 'x-see': see }),
    allOf: [{ anyOf: union.map(toTypeScriptSchema) }, toTypeScriptSchema({ ...common, properties: others })],
  };
}

/** Any string. In a union with known words, editors still complete these. */
const ANY_OTHER = '(string & {})';

/** Its words, or any other string. */
function openVocabulary({ enum: words, 'x-open-vocabulary': _, ...rest }: Schema): Schema {
  return { ...rest, tsType: [...words.map((word: string) => JSON.stringify(word)), ANY_OTHER].join(' | ') };
}

/** Without a rule, any JSON is valid; json-schema-to-typescript assumes an object. */
function isAnything(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => ['description', 'x-evidence', 'x-see'].includes(keyword));
}

/** A union needs brackets before the ones of an array. */
function asItem(item: Schema): Schema {
  return item.tsType?.includes(' | ') ? { ...item, tsType: `(${item.tsType})` } : item;
}

/** The name of the definition that a `$ref` of the bundle refers to. */
export function typeName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Adds the link to the vendor's page to the description, which editors show on hover. */
function withLink({ 'x-see': see, ...schema }: Schema): Schema {
  return see ? { ...schema, description: `${schema.description}\n\n@see ${see}` } : { ...schema };
}

function mapValues<A, B>(object: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
