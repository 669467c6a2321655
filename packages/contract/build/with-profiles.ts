// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

const ANNOTATIONS = ['$schema', 'description', 'x-evidence', 'x-see'];
/** Keywords whose value maps names to schemas: a name there is not a keyword. */
const MAPS = ['properties', '$defs'];
/** Of numbers that are documented as integers: strict wants an integer, and a TypeScript type cannot say that. */
const COUNT = 'count';
const SCALARS = ['string', 'number', 'integer', 'boolean', COUNT];

/** What the compiled schemas are for: webhooks, which a receiver must not lose, or requests, which a gateway refuses. */
export type Purpose = 'webhooks' | 'requests';

/**
 * Turns the bundle as it is written into the one that is compiled for both profiles.
 * The strict profile keeps every rule. The tolerant one leaves out
 * - closed objects and `x-strict-required`
 * - open vocabularies: `x-open-vocabulary`
 * - unknown variants, which it reads as the schema in `x-fallback`, here `fallback`
 * - in webhooks, all that a TypeScript type does not say: patterns, lengths, bounds, and that a number is whole
 *
 * What only strict has is gathered: for the properties of an object in `strictProperties`, elsewhere in `strictly`.
 * Both leave `event` optional, because path and method modes say it in the request line.
 */
export function withProfiles(bundle: Schema, purpose: Purpose): Schema {
  const rewrite = purpose === 'webhooks' ? rewriteAsTyped : rewriteShared;
  const $defs = mapValues(bundle.$defs, (schema) => rewrite(schema, bundle.$defs));
  for (const { $ref } of bundle.oneOf) {
    const webhook = $defs[titleOf($ref)];
    webhook.required = webhook.required.filter((name: string) => name !== 'event');
  }
  return { $defs: purpose === 'webhooks' ? withSharedRules($defs) : $defs };
}

type Rewrite = (schema: Schema, $defs: Schema) => Schema;

/** The rules of both profiles, and what only strict has of a scalar apart from them. */
const rewriteAsTyped: Rewrite = (schema, $defs) => {
  const referred = schema.$ref && $defs[titleOf(schema.$ref)];
  if (referred && isPlainType(referred)) {
    return { type: tolerantType(referred.type), strictly: { $ref: schema.$ref } };
  }
  if (isPlainType(schema)) {
    const { type, strictly, ...rules } = rewriteShared(schema, $defs);
    const strictRules = { ...rules, ...strictly };
    const isRuled = Object.keys(strictRules).some((keyword) => keyword !== 'title' && keyword !== 'examples');
    return { type: tolerantType(type), ...(isRuled && { strictly: strictRules }) };
  }
  const rules = rewriteShared(schema, $defs, rewriteAsTyped);
  if (rules.minItems !== undefined) moveToStrict(rules, 'minItems');
  for (const [name, { type, strictly, ...more }] of Object.entries<Schema>(rules.properties ?? {})) {
    const isPlain = SCALARS.includes(type) && Object.keys(more).length === 0;
    if (!strictly || !isPlain || !isPlainName(name)) continue;
    rules.properties[name] = { type };
    rules.strictProperties = { ...rules.strictProperties, [name]: strictly };
  }
  return rules;
};

/** Whether a TypeScript type says no more of a value than `string`, `number` or `boolean`. */
function isPlainType(schema: Schema): boolean {
  const isListed = 'const' in schema || (schema.enum && !schema['x-open-vocabulary']);
  return SCALARS.includes(schema.type) && !isListed;
}

/** A name that is written in code and in pointers as it is. */
export function isPlainName(name: string): boolean {
  return /^\w+$/.test(name);
}

function tolerantType(type: string): string {
  return type === 'integer' ? COUNT : type;
}

/** Makes one definition of all strict rules that are alike, so that they are compiled once. */
function withSharedRules($defs: Schema): Schema {
  const shared = new Map<string, string>();
  const all: Schema = {};
  const share = (rules: Schema): Schema => {
    if (rules.$ref) return rules;
    const text = JSON.stringify(rules);
    const title = shared.get(text) ?? `rule${shared.size}`;
    shared.set(text, title);
    all[title] = rules;
    return { $ref: `#/$defs/${title}` };
  };
  for (const [title, schema] of Object.entries<Schema>($defs)) {
    const { type, strictly = {}, ...rules } = schema;
    // Whoever refers to a scalar has checked its type.
    if (SCALARS.includes(type) && Object.keys(rules).length === 0) all[title] = strictly;
    else if (!rules.strictProperties) all[title] = schema;
    else all[title] = { ...schema, strictProperties: mapValues(rules.strictProperties, share) };
  }
  return all;
}

function moveToStrict(rules: Schema, keyword: string): void {
  rules.strictly = { ...rules.strictly, [keyword]: rules[keyword] };
  delete rules[keyword];
}

function rewriteShared(schema: Schema, $defs: Schema, rewrite: Rewrite = rewriteShared): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(keyword)) continue;
    rules[keyword] = MAPS.includes(keyword) ? mapValues(value, visit) : visit(value);
  }
  if (rules.type === 'string' && rules.anyOf) return withOnePattern(rules);
  if (Array.isArray(rules.type)) rename(rules, 'type', 'types');
  if (rules.properties) rules.declared = declaredNames(schema, $defs);
  if (rules.anyOf) {
    Object.assign(rules, conditionOf(rules.anyOf, rules.declared));
    delete rules.anyOf;
  }
  if (rules.discriminator) rules.discriminator.known = knownTags(schema, $defs);
  if (rules['x-open-vocabulary']) moveToStrict(rules, 'enum');
  delete rules['x-open-vocabulary'];
  if (rules['x-fallback']) rename(rules, 'x-fallback', 'fallback');
  if (rules['x-strict-required']) rename(rules, 'x-strict-required', 'strictRequired');
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

function mapValues(object: Schema, map: (value: Schema) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
