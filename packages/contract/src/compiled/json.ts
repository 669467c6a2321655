export type Json = Readonly<Record<string, unknown>>;

/** Prototypes are looked at once, at the root: here it would cost as much as all other checks together. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isFiniteNumber = Number.isFinite as (value: unknown) => value is number;
export const isInteger = Number.isInteger as (value: unknown) => value is number;

/** @param type a type of JSON Schema */
export function isOfType(value: unknown, type: string): boolean {
  if (type === 'object') return isObject(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return isInteger(value);
  if (type === 'number') return isFiniteNumber(value);
  return type === 'null' ? value === null : typeof value === type;
}
