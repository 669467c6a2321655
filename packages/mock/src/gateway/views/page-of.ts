import { wholeNumberIn } from './query-parameters.ts';

/** One page of a list, by the query parameters `count` (1 to 500, default 100) and `offset`. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams) {
  const count = countIn(query);
  const offset = wholeNumberIn(query, 'offset') ?? 0;
  return { items: items.slice(offset, offset + count), count, total: items.length, offset };
}

/** How many items a page has at most, by the query parameter `count`. */
export function countIn(query: URLSearchParams): number {
  return wholeNumberIn(query, 'count', { min: 1, max: 500 }) ?? 100;
}
