/**
 * The source of a JSON text, as a string literal to be parsed when it is needed.
 * All of it is ASCII: a single other character would double what the module takes in memory.
 */
export function textLiteral(value: unknown): string {
  const text = JSON.stringify(value).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // JSON is full of double quotes, which need no escape between single ones.
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
