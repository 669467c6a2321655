export type Json = Readonly<Record<string, unknown>>;

/** Prototypes are looked at once, at the root: here it would cost as much as all other checks together. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isFinite = Number.isFinite as (value: unknown) => value is number;
export const isInteger = Number.isInteger as (value: unknown) => value is number;
