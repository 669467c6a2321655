/**
 * Appends a property name or an array index to a JSON Pointer.
 * @example joinPointer('/chats', 0); // '/chats/0'
 */
export function joinPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * The keys of a JSON Pointer, from the root down.
 * @example splitPointer(issue.pointer); // ['chats', '0', 'id']
 */
export function splitPointer(pointer: string): string[] {
  return (
    pointer
      .split('/')
      .slice(1)
      // Most keys have no escapes, and looking for one takes a fraction of the time of replacing them.
      .map((key) => (key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key))
  );
}

/**
 * The value at a JSON Pointer. Inherited properties are not followed.
 * @example valueAt(payload, issue.pointer); // the rejected value
 */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const key of splitPointer(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
