/** One place where a value is not what was expected. */
export interface Mismatch {
  /** The keys that lead to it, each behind a slash. */
  pointer: string;
  expected: unknown;
  /** `undefined` when there is nothing. */
  received: unknown;
}

/**
 * Where a value differs from what it should contain: objects may have more properties than expected,
 * arrays may not have more items. A function is asked whether it likes the value in its place.
 * @example mismatches({ mute: true }, { id: '1', mute: false }); // [{ pointer: '/mute', expected: true, received: false }]
 */
export function mismatches(expected: unknown, received: unknown, pointer = ''): Mismatch[] {
  if (typeof expected === 'function') return expected(received) ? [] : [{ pointer, expected, received }];
  if (!isObject(expected) || !isObject(received) || Array.isArray(expected) !== Array.isArray(received)) {
    return Object.is(expected, received) ? [] : [{ pointer, expected, received }];
  }
  const found = Object.entries(expected).flatMap(([key, value]) =>
    mismatches(value, Object.hasOwn(received, key) ? received[key] : undefined, `${pointer}/${key}`),
  );
  const tooMany = Array.isArray(expected) && Array.isArray(received) && received.length > expected.length;
  return tooMany
    ? [...found, { pointer: `${pointer}/length`, expected: expected.length, received: received.length }]
    : found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
