import { wrongParameters } from '../../channel/state/command-error.ts';

/** A time in whole seconds since 1970-01-01 UTC, where the query has one. */
export function timestampIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw wrongParameters(`${name} must be a time in seconds since 1970-01-01 UTC, not "${text}"`);
}

/** True or false, where the query has it. */
export function booleanIn(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw wrongParameters(`${name} must be true or false, not "${text}"`);
}

/** Whether the query asks for the oldest items first. */
export function isAscending(query: URLSearchParams): boolean {
  const sort = query.get('sort') ?? 'desc';
  if (sort === 'asc' || sort === 'desc') return sort === 'asc';
  throw wrongParameters(`sort must be asc or desc, not "${sort}"`);
}

/** A whole number, where the query has one. Default: any from 0 on. */
export function wholeNumberIn(
  query: URLSearchParams,
  name: string,
  { min, max } = { min: 0, max: Number.MAX_SAFE_INTEGER },
): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw wrongParameters(`${name} must be a whole number from ${min} to ${max}, not "${text}"`);
}

/** One of some words, where the query has one. */
export function oneOfIn<W extends string>(query: URLSearchParams, name: string, words: readonly W[]): W | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const word = words.find((each) => each === text);
  if (word) return word;
  throw wrongParameters(`${name} must be one of ${words.join(', ')}, not "${text}"`);
}
