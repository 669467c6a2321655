import { wrongParameters } from '../channel/state/command-error.ts';

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
