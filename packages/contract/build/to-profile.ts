// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;
export type Profile = 'strict' | 'tolerant';

const ANNOTATIONS = ['$schema', 'description', 'x-evidence', 'x-see'];
/** Keywords whose value maps names to schemas: a name there is not a keyword. */
const MAPS = ['properties', '$defs'];

/**
 * Turns the bundle as it is written into the one that a profile checks.
 * `strict` keeps every rule. `tolerant` drops what a new version of the vendor would break:
 * closed objects (`unevaluatedProperties`), open vocabularies (`x-open-vocabulary`), and it reads
 * a variant it does not know as the schema in `x-otherwise`.
 * Both leave `event` optional, because path and method modes say it in the request line.
 */
export function toProfile(bundle: Schema, profile: Profile): Schema {
  const $defs: Schema = {};
  for (const [title, schema] of Object.entries<Schema>(bundle.$defs)) {
    $defs[title] = rewrite(schema, profile, bundle.$defs);
  }
  for (const { $ref } of bundle.oneOf) {
    const webhook = $defs[titleOf($ref)];
    webhook.required = webhook.required.filter((name: string) => name !== 'event');
  }
  return { $defs };
}

function rewrite(schema: Schema, profile: Profile, $defs: Schema): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.includes(keyword)) continue;
    rules[keyword] = MAPS.includes(keyword) ? mapValues(value, visit) : visit(value);
  }
  const { 'x-open-vocabulary': open, 'x-otherwise': otherwise } = rules;
  delete rules['x-open-vocabulary'];
  delete rules['x-otherwise'];
  if (rules.type === 'string' && rules.anyOf) return withOnePattern(rules);
  if (rules.properties) rules.declared = declaredNames(rules, $defs);
  if (rules.discriminator) rules.discriminator.known = knownTags(rules, $defs);
  if (profile === 'strict') return rules;
  if (open) delete rules.enum;
  delete rules.unevaluatedProperties;
  return otherwise ? withOtherwise(rules, otherwise) : rules;

  function visit(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === 'object' && value !== null ? rewrite(value, profile, $defs) : value;
  }
}

/** The names that an object may have, those of its bases included: what a misspelt name is compared with. */
function declaredNames({ allOf = [], properties }: Schema, $defs: Schema): string[] {
  const bases = allOf.flatMap(({ $ref }: Schema) => Object.keys($defs[titleOf($ref)].properties));
  return [...new Set([...Object.keys(properties), ...bases])];
}

function knownTags({ discriminator, oneOf }: Schema, $defs: Schema): string[] {
  return oneOf.map(({ $ref }: Schema) => $defs[titleOf($ref)].properties[discriminator.propertyName].const);
}

/** Known variants are told apart by their tag; every other tag is checked as `otherwise`. */
function withOtherwise({ type, discriminator, oneOf }: Schema, otherwise: Schema): Schema {
  const tag = discriminator.propertyName;
  return {
    type,
    if: { type, properties: { [tag]: { enum: discriminator.known } }, required: [tag] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: { type, required: [tag], discriminator, oneOf },
    else: otherwise,
  };
}

/** Joins the alternatives of a string into one pattern: checked in one step, and refused with one error. */
function withOnePattern({ anyOf, ...rules }: Schema): Schema {
  const literal = (text: string) => `^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
  const patterns = anyOf.flatMap((branch: Schema) => branch.pattern ?? (branch.enum ?? [branch.const]).map(literal));
  return { ...rules, pattern: patterns.join('|') };
}

export function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function mapValues(object: Schema, map: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
