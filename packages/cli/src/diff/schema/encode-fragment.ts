/** A JSON Pointer as the fragment of a URI. */
export function encodeFragment(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/');
}
