/**
 * The JSON Pointer of a property or item.
 * @example pointerTo('/messages/0', 'a/b'); // '/messages/0/a~1b'
 */
export function pointerTo(parent: string, key: string): string {
  return `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON Pointer of the object or array that a property or item is in. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}
