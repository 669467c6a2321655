/**
 * The anchor that GitHub gives a heading.
 * @example slug('What is refused, and why'); // 'what-is-refused-and-why'
 */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}
