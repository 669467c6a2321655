import { readUpTo } from './read-up-to.ts';

/** No receiver has a reason to respond with more. */
export const LONGEST_ANSWER_BYTES = 1_048_576;

/** The request of a delivery. */
export interface OutgoingRequest {
  method: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/**
 * Sends a request.
 * @returns the status of the response, after reading its body
 * @throws when there is no response, with the system's error as `cause`
 */
export type SendRequest = (url: string, request: OutgoingRequest) => Promise<number>;

/** `fetch`, as far as deliveries use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A request as `fetch` takes it: one by GET must have no body, not even an empty one. */
export function withBody<T extends Pick<OutgoingRequest, 'method' | 'body'>>(
  request: T,
): Omit<T, 'body'> & RequestInit {
  return { ...request, body: request.method === 'GET' ? null : request.body };
}

/** Sends requests by `fetch`. */
export function sendByFetch(fetch: Fetch): SendRequest {
  return async (url, request) => {
    const response = await fetch(url, { ...withBody(request), redirect: 'manual' });
    // Read, so that the connection can be used again.
    await readUpTo(response, LONGEST_ANSWER_BYTES);
    return response.status;
  };
}
