import type { AnyWebhook } from './any-webhook.ts';
import { eventName } from './event-name.ts';
import type { WhapiEventName } from './generated.ts';
import type { WebhookOf } from './webhook-of.ts';

/**
 * Narrows a webhook to the one of an event.
 * Reads `event` only: check payloads from outside with `validateWebhook` first.
 * TypeScript does not narrow by a nested property such as `webhook.event.type`: switch on the `event` of a result of
 * `validateWebhook`, or on `true`.
 * @example if (isEvent(webhook, 'chats.patch')) webhook.chats_updates[0]?.after_update.labels;
 * @example
 * switch (true) {
 *   case isEvent(webhook, 'chats.patch'): return webhook.chats_updates.length;
 *   case isEvent(webhook, 'messages.post'): return webhook.messages.length;
 * }
 */
export function isEvent<E extends WhapiEventName>(webhook: AnyWebhook, event: E): webhook is WebhookOf<E> {
  return eventName(webhook) === event;
}
