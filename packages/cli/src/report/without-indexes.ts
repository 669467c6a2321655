/**
 * A JSON Pointer without array indexes, so that it is the same for all items: each is `*`.
 * @example withoutIndexes('/chats/0/id') === '/chats/*' + '/id';
 */
export function withoutIndexes(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}
