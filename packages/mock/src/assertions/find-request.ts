import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { AnswerOf, ParameterOf, RequestBodyOf, WhapiRequest } from '../requests/request.ts';
import { type Expected, type Mismatch, mismatches } from './mismatches.ts';

/**
 * The expected request: a part of what the app sent and of how it was answered, at any depth, or a function that
 * returns whether it matches.
 * @example { body: { to: '919984351847', body: 'Hello' } }
 * @example { params: { ChatID: '919984351847@s.whatsapp.net' }, status: 404 }
 * @example (request) => request.webhooks.length > 1
 */
export type RequestMatcher<O extends WhapiOperation = WhapiOperation> =
  | {
      readonly params?: Expected<Partial<Record<ParameterOf<O>, string>>>;
      readonly query?: Expected<Record<string, string | readonly string[]>>;
      readonly body?: Expected<RequestBodyOf<O>>;
      readonly status?: Expected<number>;
      readonly answer?: Expected<AnswerOf<O>>;
    }
  | ((request: WhapiRequest<O>) => boolean);

/** A request that does not match, and where. */
export interface RequestMiss {
  request: WhapiRequest;
  mismatches: Mismatch[];
}

/** The request that matches, or else those of the operation that do not, the nearest first. */
export type RequestSearchResult<O extends WhapiOperation> =
  | { found: WhapiRequest<O>; misses?: never }
  | { found?: never; misses: RequestMiss[] };

/**
 * Looks for a request of the app. Those of scenarios do not count.
 * @param count which of those that match: the first, the second …
 */
export function findRequest<O extends WhapiOperation>(
  requests: readonly WhapiRequest[],
  operation: O,
  matcher?: RequestMatcher<O>,
  count = 1,
): RequestSearchResult<O> {
  const misses: RequestMiss[] = [];
  let left = count;
  for (const request of requests) {
    if (request.operation !== operation || request.by !== 'app') continue;
    const missed = matcher === undefined ? [] : mismatches(matcher, request);
    if (missed.length > 0) misses.push({ request, mismatches: missed });
    else if (--left === 0) return { found: request as WhapiRequest<O> };
  }
  // Of those that are equally near, the newest.
  return { misses: misses.reverse().sort((a, b) => a.mismatches.length - b.mismatches.length) };
}
