/** JSON, as `JSON.parse` returns it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** More of a sample than this would hide what it is a sample of. */
const LONGEST_TEXT = 60;
const DEEPEST = 3;
const MOST_ITEMS = 3;
const MOST_PROPERTIES = 12;

/** What a person did not write: the scheme of a link, and the server of a WhatsApp address. */
const KEPT = /^https?:\/\/|@(?:s\.whatsapp\.net|c\.us|g\.us|lid|newsletter|broadcast)$/g;
const IDENTIFIER = /^[a-z_$][\w$-]{0,40}$/i;
/** A word of a vocabulary: `poll_update`, `NOT_INIT`, `image/jpeg`, `v2`. */
const WORD = /^[a-z][\w.:/+-]{0,39}$/i;
const MOST_DIGITS = 4;

/**
 * The form of a value, without what it says: letters become `x` or `X`, digits `0`, and other characters outside ASCII,
 * such as emoji, `?`. The digits of numbers become `1`, so that they keep their sign and their size. Booleans and `null`
 * are kept. Nothing can be recovered from it, and the same value has the same mask in every process.
 * @example mask({ from: '919984351847@s.whatsapp.net' }); // { from: '000000000000@s.whatsapp.net' }
 */
export function mask(value: unknown, depth = 0): Json {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return maskNumber(value);
  if (typeof value !== 'object' || value === null) return value === true || value === false ? value : null;
  if (Array.isArray(value)) {
    if (depth === DEEPEST) return [];
    return value.slice(0, MOST_ITEMS).map((item) => mask(item, depth + 1));
  }
  if (depth === DEEPEST) return {};
  const masked: Record<string, Json> = {};
  for (const name of Object.keys(value).slice(0, MOST_PROPERTIES)) {
    const shown = nameOf(name);
    const child = mask((value as Record<string, unknown>)[name], depth + 1);
    // Not assigned: `__proto__` is a name as well.
    Object.defineProperty(masked, shown, { value: child, enumerable: true, configurable: true, writable: true });
  }
  return masked;
}

/** Stands for names that are data: the keys of a map, such as ids. */
export const ANY_NAME = '*';

/** The name of a property; `*` if it looks like an id, or like anything else that is data rather than a name. */
export function nameOf(name: string): string {
  return IDENTIFIER.test(name) && digitsIn(name) <= MOST_DIGITS ? name : ANY_NAME;
}

/** A value of a vocabulary; `*` if it does not look like one, as a text that a person wrote. */
export function wordOf(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return WORD.test(value) && digitsIn(value) <= MOST_DIGITS ? value : ANY_NAME;
  if (typeof value === 'number') return isCode(value) ? value : ANY_NAME;
  return typeof value === 'boolean' || value === null ? value : ANY_NAME;
}

function maskText(text: string): string {
  const cut = text.slice(0, LONGEST_TEXT);
  let masked = '';
  let end = 0;
  for (const { 0: kept, index } of cut.matchAll(KEPT)) {
    masked += maskCharacters(cut.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return masked + maskCharacters(cut.slice(end)) + (cut.length < text.length ? '…' : '');
}

function maskCharacters(text: string): string {
  return text
    .replaceAll(/\p{N}/gu, '0')
    .replaceAll(/[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}]/gu, 'x')
    .replaceAll(/\p{Lu}/gu, 'X')
    .replaceAll(/\P{ASCII}+/gu, '?');
}

function maskNumber(number: number): number {
  const [digits = '', exponent] = String(number).split('e');
  // The zeros before the first other digit are the size of a fraction.
  const masked = digits.replace(/[1-9].*/, (significant) => significant.replaceAll(/\d/g, '1'));
  return Number(exponent === undefined ? masked : `${masked}e${exponent}`);
}

/** Whether a number can be a value of a vocabulary. */
function isCode(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < 10 ** MOST_DIGITS;
}

function digitsIn(text: string): number {
  return text.replaceAll(/\D/g, '').length;
}
