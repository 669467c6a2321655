import type { AnyWebhook, KnownWebhook } from './any-webhook.ts';
import type { WhapiEventName } from './generated.ts';

/**
 * Returns the name of a webhook's event: one of `WhapiEventName`, or any string if the webhook may be an unknown one.
 * @example eventName({ chats_removed: [id], event: { type: 'chats', event: 'delete' }, channel_id }); // 'chats.delete'
 */
export function eventName<W extends AnyWebhook>(webhook: W): W extends KnownWebhook ? WhapiEventName : string {
  return `${webhook.event.type}.${webhook.event.event}` as ReturnType<typeof eventName<W>>;
}
