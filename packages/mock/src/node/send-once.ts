import { deliveryHeaders, traceFactory } from '../delivery/delivery-headers.ts';
import { reasonOf } from '../delivery/reason-of.ts';
import { NO_RESPONSE_IN_TIME } from '../delivery/start-request.ts';
import { sendByHttp } from './send-by-http.ts';

/** A request to a receiver. Its body is sent as it is: it need not be a webhook. */
export interface ReceiverRequest {
  method: string;
  url: string;
  body: string;
  /** Headers besides those of every delivery. */
  headers?: Record<string, string>;
}

/** How `sendOnce` sends a request. */
export interface SendOnceOptions {
  /** Timeout in milliseconds. Default 10,000. */
  timeoutMs?: number;
  /** Gives the request up. */
  signal?: AbortSignal;
}

/** What a request resulted in. */
export interface SentOnce {
  /** Status of the response. Absent when there was none. */
  status?: number;
  /** Why there was no response. */
  error?: string;
  durationMs: number;
}

// Taken before a test can install fake timers: the receiver responds in real time.
const { setTimeout, clearTimeout } = globalThis;

const createTrace = traceFactory((length) => crypto.getRandomValues(new Uint8Array(length)));

/**
 * Sends one request to a receiver as every delivery is sent, with the same headers, but without a mock: no subscription,
 * no check, no faults, no second attempt. For payloads that no mock would send, such as captured or broken ones.
 * @returns what it resulted in; it does not throw when there is no response
 * @example
 * const { method, url, payload } = addressWebhook(webhook, 'chats.patch', 'path', 'http://localhost:3000/hook');
 * const { status, error } = await sendOnce({ method, url, body: JSON.stringify(payload) });
 */
export async function sendOnce(
  { method, url, body, headers: own }: ReceiverRequest,
  { timeoutMs = 10_000, signal }: SendOnceOptions = {},
): Promise<SentOnce> {
  const startedAt = performance.now();
  const controller = new AbortController();
  let givenUp: string | undefined;
  const giveUp = (reason: string) => {
    givenUp ??= reason;
    controller.abort();
  };
  const timeout = setTimeout(() => giveUp(NO_RESPONSE_IN_TIME), timeoutMs);
  const onAbort = () => giveUp('it was given up');
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  try {
    const headers = deliveryHeaders(createTrace(), own);
    const status = await sendByHttp(url, { method, headers, body, signal: controller.signal });
    return { status, durationMs: performance.now() - startedAt };
  } catch (error) {
    return { error: givenUp ?? reasonOf(error), durationMs: performance.now() - startedAt };
  } finally {
    clearTimeout(timeout);
    signal?.removeEventListener('abort', onAbort);
  }
}
