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
  const own = isObject(base) ? structuredClone(base) : {};
  const result = new Map(Object.entries(own));
  for (const [key, override] of Object.entries(overrides)) {
    if (override === undefined) result.delete(key);
    else result.set(key, mergeOverrides(result.get(key), override));
  }
  return Object.fromEntries(result);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
