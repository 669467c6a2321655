/**
 * An expected value: a part of it, at any depth. Any value may be replaced by a function that returns whether it
 * matches, or by an asymmetric matcher of Vitest or Jest, such as `expect.any(String)`.
 */
export type Expected<T> =
  | ((value: T) => boolean)
  | AsymmetricMatcher
  | (T extends readonly (infer Item)[]
      ? readonly Expected<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]?: Expected<T[Key]> | undefined }
        : T);

interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
}

/** One place where a value differs from the expected one. */
export interface Mismatch {
  /** The keys that lead to it, each after a slash. */
  pointer: string;
  expected: unknown;
  /** `undefined` where the value is absent. */
  received: unknown;
}

/**
 * Where a value differs from the expected one. Objects may have more properties than expected, arrays may not have
 * more items.
 * @example mismatches({ mute: true }, { id: '1', mute: false }); // [{ pointer: '/mute', expected: true, received: false }]
 */
export function mismatches(expected: unknown, received: unknown, pointer = ''): Mismatch[] {
  const verdict = (matches: boolean) => (matches ? [] : [{ pointer, expected, received }]);
  if (typeof expected === 'function') return verdict(expected(received));
  if (isAsymmetric(expected)) return verdict(expected.asymmetricMatch(received));
  if (!isObject(expected) || !isObject(received) || Array.isArray(expected) !== Array.isArray(received)) {
    return verdict(Object.is(expected, received));
  }
  const found = Object.entries(expected).flatMap(([key, value]) =>
    mismatches(value, Object.hasOwn(received, key) ? received[key] : undefined, `${pointer}/${key}`),
  );
  const isTooLong = Array.isArray(expected) && Array.isArray(received) && received.length > expected.length;
  return isTooLong
    ? [...found, { pointer: `${pointer}/length`, expected: expected.length, received: received.length }]
    : found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function isAsymmetric(value: unknown): value is AsymmetricMatcher {
  return isObject(value) && typeof value.asymmetricMatch === 'function';
}
