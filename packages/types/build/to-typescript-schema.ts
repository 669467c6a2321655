// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

/**
 * Rewrites a bundled schema into one that json-schema-to-typescript turns into a plain interface.
 * A `$ref` becomes the name of its type: left in place, one with a description beside it
 * would be inlined and numbered (`Chat1`).
 */
export function toTypeScriptSchema(schema: Schema): Schema {
  if (schema.anyOf?.[0].required) return withAlternatives(schema);
  const { $ref, allOf, anyOf, oneOf, unevaluatedProperties, discriminator, minItems, maxItems, ...rest } =
    describe(schema);
  delete rest['x-fallback'];
  if ($ref) return { ...rest, tsType: typeName($ref) };
  if (oneOf) return { ...rest, tsType: oneOf.map((branch: Schema) => typeName(branch.$ref)).join(' | ') };
  if (allOf) rest.extends = allOf.map((base: Schema) => ({ $ref: `#/definitions/${typeName(base.$ref)}` }));
  if (rest.items) rest.items = toTypeScriptSchema(rest.items);
  if (rest.additionalProperties && !rest.properties) {
    return { ...rest, tsType: `Record<string, ${rest.additionalProperties.type}>` };
  }
  if ([rest.type].flat().includes('object')) {
    rest.properties = mapValues(rest.properties ?? {}, toTypeScriptSchema);
    rest.additionalProperties ??= false;
  }
  return rest;
}

/**
 * Properties of which one must be there become a union, beside what is there in any case.
 * Each member declares all of them, so that an app can read one without asking first which member it has.
 */
function withAlternatives({ title, description, 'x-see': see, anyOf, properties, ...common }: Schema): Schema {
  const names = new Set<string>(anyOf.flatMap(({ required }: Schema) => required));
  const [alternatives, others] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries<Schema>(properties).filter(([name]) => names.has(name) === wanted)),
  );
  const union = anyOf.map(({ required }: Schema) => ({ type: 'object', properties: alternatives, required }));
  return {
    ...describe({ title, description, 'x-see': see }),
    allOf: [{ anyOf: union.map(toTypeScriptSchema) }, toTypeScriptSchema({ ...common, properties: others })],
  };
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
