/**
 * The anchor that GitHub gives a heading.
 * @example slug('Fields of every message'); // 'fields-of-every-message'
 */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}
