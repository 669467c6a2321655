/** Far more levels than any payload, argument or scenario has, and far fewer than calls can be nested. */
export const MOST_LEVELS = 200;

/**
 * Whether a value has more levels than anything that the mock reads. Looked at level by level: a stack that overflows
 * cannot be relied on to throw a RangeError. What is in several places of a level counts once.
 */
export function isTooDeep(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    const below = new Set<unknown>();
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      for (const child of Object.values(each)) below.add(child);
    }
    level = below;
  }
  return false;
}
