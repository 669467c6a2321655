/** Control and format characters (bidirectional controls, zero-width characters, tags), line separators, odd spaces. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u202f]/gu;

const MAX_LENGTH = 300;

/** The length of an error message: room for a list of all event names. */
export const MAX_MESSAGE_LENGTH = 2_000;

/**
 * Makes foreign text safe to print in one line: characters that control a terminal or are invisible are escaped as in
 * JSON, and a long text is cut.
 * @param maxLength in UTF-16 units, before escaping
 * @example printable('a\u001b[31m\n'); // 'a\\u001b[31m\\u000a'
 */
export function printable(text: string, maxLength: number = MAX_LENGTH): string {
  return cut(text, maxLength).replace(UNPRINTABLE, (char) =>
    Array.from({ length: char.length }, (_, index) => escapeUnit(char.charCodeAt(index))).join(''),
  );
}

/** Makes a message safe that has several lines and quotes foreign text. */
export function printableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line, MAX_MESSAGE_LENGTH))
    .join('\n');
}

/** A path is not cut, so that editors can open it: systems limit its length. */
export function printablePath(path: string): string {
  return printable(path, Number.POSITIVE_INFINITY);
}

function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Without half of a surrogate pair at the end.
  return `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
