/**
 * Freezes a JSON value at every depth, so that who gets it cannot change what the channel knows. What is frozen already
 * is skipped: entities are frozen once, when they are created.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // The bytes of a file cannot be frozen; the media store keeps its own copy.
  if (ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const key in value) deepFreeze(value[key]);
  return value;
}
