const UNPRINTABLE = /[\p{Cc}\u00a0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/gu;

/** A text from outside, made safe for a terminal: what would steer it, or not show, is spelt out. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
