type Applies = 'number' | 'string' | 'array' | 'any';

const TYPES: Record<string, (value: unknown) => boolean> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: isObject,
};

/** Whether a value is of the kind that a keyword applies to. */
export const APPLIES: Record<Applies, (value: unknown) => boolean> = {
  ...(TYPES as Record<Applies, (value: unknown) => boolean>),
  any: () => true,
};

/** Keywords that a value keeps or breaks by itself: which values they apply to, and the rule. */
// biome-ignore lint/suspicious/noExplicitAny: what the keyword and the value hold depends on the keyword
export const RULES: Record<string, [Applies, (value: any, operand: any) => boolean]> = {
  type: ['any', (value, types) => (Array.isArray(types) ? types : [types]).some((type) => TYPES[type]?.(value))],
  const: ['any', (value, constant) => value === constant],
  enum: ['any', (value, words) => words.includes(value)],
  minLength: ['string', (value, limit) => [...value].length >= limit],
  maxLength: ['string', (value, limit) => [...value].length <= limit],
  pattern: ['string', (value, source) => regExpOf(source).test(value)],
  minimum: ['number', (value, limit) => value >= limit],
  maximum: ['number', (value, limit) => value <= limit],
  minItems: ['array', (value, limit) => value.length >= limit],
};

/** Compiled once: the same few patterns are asked for again and again. */
const regExps = new Map<string, RegExp>();
function regExpOf(source: string): RegExp {
  const regExp = regExps.get(source) ?? new RegExp(source, 'u');
  regExps.set(source, regExp);
  return regExp;
}

/** Whether a value is what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
