import { copyJson } from './copy-json.ts';

/**
 * A copy of a JSON value with overrides applied at any depth. Objects merge by key; `undefined` takes a key away.
 * An array becomes as long as its override, each item merged into the one at its place, or else the first.
 * Neither argument is changed or shared.
 */
export function mergeOverrides(base: unknown, overrides: unknown): unknown {
  if (Array.isArray(overrides)) {
    const items = Array.isArray(base) ? base : [];
    return overrides.map((override, i) => mergeOverrides(items[i] ?? items[0], override));
  }
  if (!isObject(overrides)) return overrides;
  const own = isObject(base) ? base : {};
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(own)) if (!Object.hasOwn(overrides, key)) define(result, key, copyJson(own[key]));
  for (const key of Object.keys(overrides)) {
    if (overrides[key] !== undefined) define(result, key, mergeOverrides(own[key], overrides[key]));
  }
  return result;
}

/** An assignment to `__proto__` would set the prototype instead of a key. */
function define(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
