// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

const ANNOTATIONS = ['$schema', 'description', 'x-evidence', 'x-see'];
/** Keywords whose value maps names to schemas: a name there is not a keyword. */
const MAPS = ['properties', '$defs'];

/**
 * Turns the bundle as it is written into the one that is compiled for both profiles.
 * The strict profile keeps every rule. The tolerant one leaves out what a new version of the vendor would break:
 * - closed objects (`unevaluatedProperties`)
 * - open vocabularies: `x-open-vocabulary` makes an `enum` a `vocabulary`
 * - unknown variants, which it reads as the schema in `x-fallback`, here `fallback`
 *
 * Both leave `event` optional, because path and method modes say it in the request line.
 */
export function withProfiles(bundle: Schema): Schema {
  const $defs: Schema = {};
  for (const [title, schema] of Object.entries<Schema>(bundle.$defs)) {
    $defs[title] = rewrite(schema, bundle.$defs);
  }
  for (const { $ref } of bundle.oneOf) {
    const webhook = $defs[titleOf($ref)];
    webhook.required = webhook.required.filter((name: string) => name !== 'event');
  }
  return { $defs };
}

function rewrite(schema: Schema, $defs: Schema): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(keyword)) continue;
    rules[keyword] = MAPS.includes(keyword) ? mapValues(value, visit) : visit(value);
  }
  if (rules.type === 'string' && rules.anyOf) return withOnePattern(rules);
  if (Array.isArray(rules.type)) rename(rules, 'type', 'types');
  if (rules.properties) rules.declared = declaredNames(rules, $defs);
  if (rules.anyOf) {
    Object.assign(rules, conditionOf(rules.anyOf, rules.declared));
    delete rules.anyOf;
  }
  if (rules.discriminator) rules.discriminator.known = knownTags(rules, $defs);
  if (rules['x-open-vocabulary']) rename(rules, 'enum', 'vocabulary');
  delete rules['x-open-vocabulary'];
  if (rules['x-fallback']) rename(rules, 'x-fallback', 'fallback');
  return rules;

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === 'object' && value !== null ? rewrite(value, $defs) : value;
  }
}

/** The names that an object may have, those of its bases included: what a misspelt name is compared with. */
function declaredNames({ allOf = [], properties = {} }: Schema, $defs: Schema): string[] {
  const bases = allOf.flatMap(({ $ref }: Schema) => declaredNames($defs[titleOf($ref)], $defs));
  return [...new Set([...Object.keys(properties), ...bases])];
}

function knownTags({ discriminator, oneOf }: Schema, $defs: Schema): string[] {
  return oneOf.map(({ $ref }: Schema) => $defs[titleOf($ref)].properties[discriminator.propertyName].const);
}

/** One of two properties is required. As a condition, a payload with neither gets one error instead of three. */
function conditionOf(anyOf: Schema[], declared: string[]): Schema {
  const [first, second, ...more] = anyOf;
  if (!first || !second || more.length > 0 || !anyOf.every((branch) => Object.keys(branch).join() === 'required')) {
    throw new Error('Failed to read an anyOf: it is not a choice between two lists. Give it two `required`');
  }
  // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
  return { if: second, then: {}, else: { ...first, either: second.required, declared } };
}

/** Joins the alternatives of a string into one pattern: checked in one step, and refused with one error. */
function withOnePattern({ anyOf, ...rules }: Schema): Schema {
  const literal = (text: string) => `^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  const patterns = anyOf.flatMap((branch: Schema) => branch.pattern ?? (branch.enum ?? [branch.const]).map(literal));
  return { ...rules, pattern: patterns.join('|') };
}

function rename(rules: Schema, from: string, to: string): void {
  rules[to] = rules[from];
  delete rules[from];
}

export function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function mapValues(object: Schema, map: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
