import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';

/**
 * How a delivery is addressed.
 * - `body`: POST to the URL, `event` in the body
 * - `path`: POST to the URL with `/<type>/<method>` appended, no `event`
 * - `method`: the event's method to the URL with `/<type>` appended, no `event`
 */
export type Mode = 'body' | 'path' | 'method';

export const modes: readonly Mode[] = ['body', 'path', 'method'];

/** The HTTP request of a delivery. */
export interface AddressedWebhook {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** The JSON body, not yet serialised. */
  payload: unknown;
}

/**
 * The HTTP request with which Whapi delivers a webhook to a URL in a mode.
 * @example addressWebhook(webhook, 'chats.patch', 'method', 'https://bot.test/hook');
 * // { method: 'PATCH', url: 'https://bot.test/hook/chats', payload: { chats_updates, channel_id } }
 */
export function addressWebhook(
  webhook: WhapiWebhook,
  event: WhapiEventName,
  mode: Mode,
  url: string,
): AddressedWebhook {
  if (mode === 'body') return { method: 'POST', url, payload: webhook };
  const { event: _, ...payload } = webhook;
  const [type, method] = event.split('.') as [string, string];
  if (mode === 'path') return { method: 'POST', url: appendPath(url, `${type}/${method}`), payload };
  return { method: method.toUpperCase() as AddressedWebhook['method'], url: appendPath(url, type), payload };
}

/** Appends to the path of a URL, before its query. */
function appendPath(url: string, path: string): string {
  const end = url.search(/[?#]/);
  const base = end < 0 ? url : url.slice(0, end);
  return `${base.replace(/\/$/, '')}/${path}${end < 0 ? '' : url.slice(end)}`;
}
