// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
/** The versions of JSON Schema that are told apart. */
export type Draft = '2020-12' | '2019-09' | 'draft-07' | 'draft-06' | 'draft-04';

const DIALECTS: readonly (readonly [RegExp, Draft])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, 'draft-07'],
  [/^https?:\/\/json-schema\.org\/draft-06\/schema#?$/, 'draft-06'],
  [/^https?:\/\/json-schema\.org\/draft-0[34]\/schema#?$/, 'draft-04'],
  [/^https?:\/\/json-schema\.org\/schema#?$/, '2020-12'],
];

/** The version that `$schema` names, 2020-12 without one, undefined if it is another dialect. */
export function draftOf($schema: unknown): Draft | undefined {
  if ($schema === undefined) return '2020-12';
  return typeof $schema === 'string' ? DIALECTS.find(([pattern]) => pattern.test($schema))?.[1] : undefined;
}

/** Whether keywords beside `$ref` are ignored. */
export function ignoresSiblings(draft: Draft): boolean {
  return !draft.startsWith('20');
}

type Place = 'schema' | 'schemas' | 'map' | 'schema or schemas' | 'map of schemas or names';

/** Where the schemas in a schema are. */
export const APPLICATORS: Readonly<Record<string, Place>> = {
  $defs: 'map',
  definitions: 'map',
  properties: 'map',
  patternProperties: 'map',
  dependentSchemas: 'map',
  dependencies: 'map of schemas or names',
  additionalProperties: 'schema',
  unevaluatedProperties: 'schema',
  propertyNames: 'schema',
  items: 'schema or schemas',
  additionalItems: 'schema',
  unevaluatedItems: 'schema',
  prefixItems: 'schemas',
  contains: 'schema',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
};

/** Keywords that a version does not have yet: they are unknown to it, and ignored. */
const LATER: Readonly<Record<Draft, readonly string[]>> = {
  '2020-12': ['additionalItems'],
  '2019-09': ['prefixItems', '$dynamicRef'],
  'draft-07': [],
  'draft-06': ['if', 'then', 'else'],
  'draft-04': ['if', 'then', 'else', 'const', 'contains', 'propertyNames'],
};
const SINCE_2019 = [
  'prefixItems',
  '$dynamicRef',
  '$recursiveRef',
  'minContains',
  'maxContains',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedProperties',
  'unevaluatedItems',
];

/** Whether a version defines a keyword, as far as keywords differ between versions. */
export function knows(draft: Draft, keyword: string): boolean {
  return !LATER[draft].includes(keyword) && !(ignoresSiblings(draft) && SINCE_2019.includes(keyword));
}
