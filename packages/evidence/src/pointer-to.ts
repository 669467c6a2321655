/**
 * The JSON Pointer of a property or item.
 * @example pointerTo('/messages/0', 'a/b'); // '/messages/0/a~1b'
 */
export function pointerTo(parent: string, key: string): string {
  return `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
