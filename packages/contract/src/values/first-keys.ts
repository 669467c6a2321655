const MAX_KEYS = 100;

/**
 * The first 100 own keys of an object that a condition holds for. A typo or a wrapper is among few keys; an object of
 * a million keys must not cost a look at each.
 */
export function firstKeys(object: object, isWanted: (key: string) => boolean = () => true): string[] {
  const keys: string[] = [];
  for (const key in object) {
    if (Object.hasOwn(object, key) && isWanted(key)) keys.push(key);
    if (keys.length === MAX_KEYS) break;
  }
  return keys;
}
