import type { Profile } from '@whapi-webhooks/contract';
import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';
import { APPLICATORS } from '../schema/draft.ts';

type Schema = { [keyword: string]: Json };

/** What only the strict profile checks. */
const STRICT_ONLY = ['unevaluatedProperties', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems'];

/** A bundle of this project in the keywords of JSON Schema 2020-12 alone, as a profile reads it. */
export function plainSchema(bundle: Json, profile: Profile): Json {
  const plain = structuredClone(bundle);
  for (const pointer of [...schemasIn(plain)]) {
    const node = valueAt(plain, pointer) as Schema | undefined;
    if (!node) continue; // Its parent was rewritten.
    if (profile === 'strict') addStrictRequired(node);
    else relax(node, bundle);
  }
  return plain;
}

function addStrictRequired(node: Schema): void {
  const { required, 'x-strict-required': more } = node;
  if (Array.isArray(more)) node.required = [...(Array.isArray(required) ? required : []), ...more];
}

function relax(node: Schema, bundle: Json): void {
  for (const keyword of STRICT_ONLY) delete node[keyword];
  if (node.type === 'integer') node.type = 'number';
  if (node.type === 'string') delete node.anyOf;
  if (node['x-open-vocabulary']) delete node.enum;
  const { discriminator, oneOf, 'x-fallback': fallback } = node;
  const tag = (discriminator as Schema | undefined)?.propertyName;
  if (!fallback || typeof tag !== 'string' || !Array.isArray(oneOf)) return;
  const known = oneOf.flatMap((branch) => {
    const { $ref } = branch as Schema;
    const value = typeof $ref === 'string' ? valueAt(bundle, `${$ref.slice(1)}/properties/${tag}/const`) : undefined;
    return value === undefined ? [] : [value as Json];
  });
  // One list of variants that exclude each other: the solver sees that without looking into them.
  const isOther = { type: 'object', required: [tag], properties: { [tag]: { not: { enum: known } } } };
  node.oneOf = [...oneOf, { title: 'x-fallback', ...isOther, allOf: [fallback] }];
}

/**
 * A pointer into a plain schema as one into the bundle: the variant that stands for `x-fallback` is the last.
 * @returns undefined for what that variant lists because the others are known
 */
export function bundlePointer(bundle: Json, pointer: string): string | undefined {
  for (const { 0: step, 1: index, index: at } of pointer.matchAll(/\/oneOf\/(\d+)(?=\/|$)/g)) {
    const parent = pointer.slice(0, at);
    const oneOf = valueAt(bundle, `${parent}/oneOf`);
    if (valueAt(bundle, `${parent}/x-fallback`) === undefined || !Array.isArray(oneOf)) continue;
    if (Number(index) !== oneOf.length) continue;
    const rest = pointer.slice(at + step.length);
    return rest.startsWith('/properties/') ? undefined : `${parent}/x-fallback${rest.replace(/^\/allOf\/0/, '')}`;
  }
  return pointer;
}

function* schemasIn(root: Json, pointer = ''): Generator<string> {
  const node = valueAt(root, pointer);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  yield pointer;
  for (const [keyword, value] of Object.entries(node)) {
    if (!Object.hasOwn(APPLICATORS, keyword) || typeof value !== 'object' || value === null) continue;
    const at = joinPointer(pointer, keyword);
    const isSchema =
      APPLICATORS[keyword] === 'schema' || (APPLICATORS[keyword] === 'schema or schemas' && !Array.isArray(value));
    if (isSchema) yield* schemasIn(root, at);
    else for (const key of Object.keys(value)) yield* schemasIn(root, joinPointer(at, key));
  }
}
