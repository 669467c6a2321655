import { addressWebhook, type Mode } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { isObject } from '../captures/looks-like.ts';
import type { ExitCode } from '../exit-code.ts';

/** A payload to send. */
export interface Outgoing {
  /** What is sent. In `path` and `method` mode its `event` is left out, as Whapi does. */
  payload: unknown;
  /** Its event, if it is known: it can be one that the contract does not know. */
  event: string | undefined;
  mode: Mode;
  /** When it was captured, in milliseconds since 1970. */
  at?: number | undefined;
  error?: never;
}

/** What is not sent, and why. */
export interface Unsendable {
  /** Complete lines for standard error. */
  error: string;
  exitCode: ExitCode;
}

/** The request for a payload to a receiver. A payload that is not an object is sent as it is. */
export function requestFor(
  { payload, event, mode }: Outgoing,
  to: string,
): { method: string; url: string; body: string } {
  const isWhole = !isObject(payload) || mode === 'body' || event === undefined;
  const webhook = (isObject(payload) ? payload : {}) as unknown as WhapiWebhook;
  const addressed = addressWebhook(webhook, event as WhapiEventName, event === undefined ? 'body' : mode, to);
  const { method, url } = addressed;
  return { method, url, body: JSON.stringify(isWhole ? payload : addressed.payload) };
}

/** The event that a payload names itself: also one that the contract does not know. */
export function ownEvent(payload: unknown): string | undefined {
  const event = isObject(payload) ? payload.event : undefined;
  if (!isObject(event)) return undefined;
  const { type, event: method } = event;
  return typeof type === 'string' && typeof method === 'string' ? `${type}.${method}` : undefined;
}
