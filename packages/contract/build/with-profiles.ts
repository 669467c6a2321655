// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

const ANNOTATIONS = ['$schema', 'description', 'x-evidence', 'x-see'];
/** Keywords whose value maps names to schemas: a name there is not a keyword. */
const MAPS = ['properties', '$defs'];
/** The type of numbers that are documented as integers. Only strict checks that: a TypeScript type cannot express it. */
const COUNT = 'count';
const SCALARS = ['string', 'number', 'integer', 'boolean', COUNT];

/** What the compiled schemas validate: webhooks, which a receiver must not lose, or requests, which a gateway rejects. */
export type Purpose = 'webhooks' | 'requests';

/**
 * Turns the bundle as it is written into the one that is compiled for both profiles.
 * The strict profile keeps every rule. The tolerant one leaves out
 * - closed objects and `x-strict-required`
 * - open vocabularies: `x-open-vocabulary`
 * - unknown variants, which it reads as the schema in `x-fallback`, here `fallback`
 * - in webhooks, what a TypeScript type cannot express: patterns, lengths, bounds, and integers
 *
 * The rules that only strict checks are collected: for the properties of an object in `strictProperties`, elsewhere in
 * `strictly`. Both profiles leave `event` optional, because in path and method mode the request line contains it.
 */
export function withProfiles(bundle: Schema, purpose: Purpose): Schema {
  const rewrite = purpose === 'webhooks' ? rewriteAsTyped : rewriteShared;
  const $defs = mapValues(bundle.$defs, (schema) => rewrite(schema, bundle.$defs));
  for (const { $ref } of bundle.oneOf) {
    const webhook = $defs[titleOf($ref)];
    webhook.required = webhook.required.filter((name: string) => name !== 'event');
    if (purpose === 'webhooks' && webhook.properties.event) withEventName(webhook.properties);
  }
  return { $defs: purpose === 'webhooks' ? withSharedRules($defs) : $defs };
}

type Rewrite = (schema: Schema, $defs: Schema) => Schema;

/** Separates the rules of a scalar that both profiles check from those that only strict checks. */
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
  if (rules.type === 'array') return asList(rules);
  for (const [name, { type, strictly, ...more }] of Object.entries<Schema>(rules.properties ?? {})) {
    const isPlain = SCALARS.includes(type) && Object.keys(more).length === 0;
    if (!strictly || !isPlain || !isPlainName(name)) continue;
    rules.properties[name] = { type };
    rules.strictProperties = { ...rules.strictProperties, [name]: strictly };
  }
  return rules;
};

/** Whether the TypeScript type of a value is just `string`, `number` or `boolean`. */
function isPlainType(schema: Schema): boolean {
  const isListed = 'const' in schema || (schema.enum && !schema['x-open-vocabulary']);
  return SCALARS.includes(schema.type) && !isListed;
}

/** Whether a name needs no escaping in code and in pointers. */
export function isPlainName(name: string): boolean {
  return /^\w+$/.test(name);
}

function tolerantType(type: string): string {
  return type === 'integer' ? COUNT : type;
}

function asList({ type: _, items, minItems = 0, ...others }: Schema): Schema {
  const [unknown] = Object.keys(others).filter((keyword) => keyword !== 'title');
  if (unknown) throw new Error(`Failed to read an array: the keyword ${unknown} is not supported. Remove it`);
  return { list: items, least: minItems };
}

/** Replaces the rules of the property `event` of a webhook by one keyword. */
function withEventName(properties: Schema): void {
  const { type, event, ...others } = properties.event.properties ?? {};
  const isUsual = type?.const && event?.const && properties.event.unevaluatedProperties === false;
  if (!isUsual || Object.keys(others).length > 0) {
    throw new Error('Failed to read an event: it must be a closed object of `type` and `event`, both constant');
  }
  properties.event = { eventName: [type.const, event.const] };
}

/** Moves equal rules into one definition, so that they are compiled once. */
function withSharedRules($defs: Schema): Schema {
  const shared = new Map<string, string>();
  const all: Schema = {};
  for (const [title, schema] of Object.entries<Schema>($defs)) {
    const { type, strictly = {}, ...rules } = schema;
    // The schema that refers to a scalar has checked its type.
    all[title] = SCALARS.includes(type) && Object.keys(rules).length === 0 ? strictly : visit(schema);
  }
  return all;

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const rules = mapValues(value, visit);
    if (rules.strictProperties) rules.strictProperties = mapValues(rules.strictProperties, share);
    if (rules.list) rules.list = share(rules.list);
    return rules;
  }

  function share(rules: Schema): Schema {
    if (rules.$ref) return rules;
    const text = JSON.stringify(rules);
    const title = shared.get(text) ?? `rule${shared.size}`;
    shared.set(text, title);
    all[title] = rules;
    return { $ref: `#/$defs/${title}` };
  }
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
