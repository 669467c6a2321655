import { eventName } from './event-name.ts';
import type { WhapiWebhook } from './generated.ts';
import type { WebhookOf, WhapiEventName } from './webhook-of.ts';

/**
 * Narrows a webhook to the one of an event.
 * It reads `event` only: what comes from outside is checked by `validateWebhook` first.
 * @example if (isEvent(webhook, 'chats.patch')) webhook.chats_updates[0]?.after_update.labels;
 */
export function isEvent<E extends WhapiEventName>(webhook: WhapiWebhook, event: E): webhook is WebhookOf<E> {
  return eventName(webhook) === event;
}
