const MAX_LENGTH = 80;

/** By its code: a single character beyond Latin-1 would double what a module takes to load. */
export const ELLIPSIS = String.fromCodePoint(0x2026);

/** A JSON value in a few characters: primitives as they are, cut where long, `object` and `array` by kind. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return JSON.stringify(cut(value));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value;
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}${ELLIPSIS}` : text;
}
