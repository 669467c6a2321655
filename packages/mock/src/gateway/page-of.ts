import { wrongParameters } from '../channel/state/command-error.ts';

/** One page of a list, by the query parameters `count` (1 to 500, default 100) and `offset`. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams) {
  const count = wholeNumberIn(query, 'count', { fallback: 100, min: 1, max: 500 });
  const offset = wholeNumberIn(query, 'offset', { fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER });
  return { items: items.slice(offset, offset + count), count, total: items.length, offset };
}

/**
 * A whole number in the query, or the fallback.
 * @throws {CommandError} with 400 when it is out of range
 */
export function wholeNumberIn(
  query: URLSearchParams,
  name: string,
  range: { fallback: number; min: number; max: number },
): number {
  const text = query.get(name);
  if (text === null) return range.fallback;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= range.min && number <= range.max) return number;
  throw wrongParameters(`${name} must be a whole number from ${range.min} to ${range.max}, not "${text}"`);
}
