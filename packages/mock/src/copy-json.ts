/** A copy of JSON: much cheaper than `structuredClone`. Anything else, such as bytes, is copied by the latter. */
export function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson) as T;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  const copy = { ...value };
  for (const key in copy) copy[key] = copyJson(copy[key]);
  return copy;
}
