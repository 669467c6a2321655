/** By its code: a single character beyond Latin-1 would double what a module takes to load. */
export const ELLIPSIS = String.fromCodePoint(0x2026);

const MAX_LENGTH = 500;

/**
 * Control, format (bidirectional, zero-width) and private characters, lone surrogates, line separators, and every
 * space but U+0020. Hangul fillers are letters that do not show.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|(?! )\p{Zs}/gu;

/**
 * Makes text from outside safe to print in a terminal, a log or an error message: whatever could move the cursor,
 * start a line, reorder text or hide is written as an escape, and long text is cut.
 * @param maxLength the number of UTF-16 code units to keep before `…`; default 500
 * @example printable('\u001b[2Jgone'); // '\\u001b[2Jgone'
 */
export function printable(text: string, maxLength: number = MAX_LENGTH): string {
  return cut(text, maxLength).replaceAll(UNPRINTABLE, escapeCharacter);
}

/** Text from outside in double quotes, printable, with quotes and backslashes escaped as in JSON. */
export function quoted(text: string, maxLength: number = MAX_LENGTH): string {
  return `"${cut(text, maxLength).replaceAll(/["\\]/g, '\\$&').replaceAll(UNPRINTABLE, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Never through the middle of a surrogate pair. */
function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(maxLength - 1)) && /[\udc00-\udfff]/.test(text.charAt(maxLength));
  return `${text.slice(0, isSplit ? maxLength - 1 : maxLength)}${ELLIPSIS}`;
}
