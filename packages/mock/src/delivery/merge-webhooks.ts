import { payloadKeys } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';

/** One webhook with the items of several of the same event. Of those that hold a single object, the last one stays. */
export function mergeWebhooks(event: WhapiEventName, webhooks: readonly WhapiWebhook[]): WhapiWebhook {
  const merged: Record<string, unknown> = {};
  for (const webhook of webhooks as readonly object[] as readonly Record<string, unknown>[]) {
    for (const key of payloadKeys[event] ?? []) {
      const value = webhook[key];
      if (value === undefined) continue;
      const before = merged[key];
      merged[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  const { event: sameEvent, channel_id } = webhooks[0]!;
  return { ...merged, event: sameEvent, channel_id } as unknown as WhapiWebhook;
}
