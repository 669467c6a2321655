/** Names of the properties that differ, those included that only one of the two has. */
export function changedProperties<T extends object>(before: T, after: T): (keyof T & string)[] {
  const names: (keyof T & string)[] = [];
  for (const name in before) if (!isSame(before[name], after[name])) names.push(name);
  for (const name in after) if (!(name in before) && after[name] !== undefined) names.push(name);
  return names;
}

/** Most properties are the same value: only lists and objects that are not need a closer look. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (typeof before !== 'object' || typeof after !== 'object') return false;
  return JSON.stringify(before) === JSON.stringify(after);
}
