// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

/**
 * Rewrites a bundled schema into one that json-schema-to-typescript turns into a plain interface.
 * A `$ref` becomes the name of its type: left in place, one with a description beside it
 * would be inlined and numbered (`Chat1`).
 */
export function toTypeScriptSchema(schema: Schema): Schema {
  const { $ref, allOf, anyOf, oneOf, unevaluatedProperties, discriminator, ...rest } = describe(schema);
  delete rest['x-otherwise'];
  if ($ref) return { ...rest, tsType: typeName($ref) };
  if (oneOf) return { ...rest, tsType: oneOf.map((branch: Schema) => typeName(branch.$ref)).join(' | ') };
  if (allOf) rest.extends = allOf.map((base: Schema) => ({ $ref: `#/definitions/${typeName(base.$ref)}` }));
  if (rest.items) rest.items = toTypeScriptSchema(rest.items);
  if (rest.additionalProperties && !rest.properties) {
    return { ...rest, tsType: `Record<string, ${rest.additionalProperties.type}>` };
  }
  if (rest.type === 'object') {
    rest.properties = mapValues(rest.properties ?? {}, toTypeScriptSchema);
    rest.additionalProperties ??= false;
  }
  return rest;
}

/** The name that the bundle's `$ref` to a definition ends with. */
export function typeName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Carries over the link to the vendor's page, which editors show on hover. */
function describe({ 'x-see': see, ...schema }: Schema): Schema {
  return see ? { ...schema, description: `${schema.description}\n\n@see ${see}` } : { ...schema };
}

function mapValues<A, B>(object: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
