import type { AnyWebhook } from './any-webhook.ts';
import { eventName } from './event-name.ts';
import type { WhapiEventName } from './generated.ts';
import type { WebhookOf } from './webhook-of.ts';

/**
 * Narrows a webhook to the one of an event.
 * It only reads `event`: validate untrusted payloads with `validateWebhook` first.
 * TypeScript does not narrow by nested properties, so a `switch` on `webhook.event.type` does not work:
 * switch on the `event` of the result of `validateWebhook`, or on `true`.
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
