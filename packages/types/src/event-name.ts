import type { WhapiWebhook } from './generated.ts';
import type { WhapiEventName } from './webhook-of.ts';

/**
 * The name of the event a webhook reports.
 * @example eventName({ chats_removed: [id], event: { type: 'chats', event: 'delete' }, channel_id }); // 'chats.delete'
 */
export function eventName(webhook: WhapiWebhook): WhapiEventName {
  return `${webhook.event.type}.${webhook.event.event}` as WhapiEventName;
}
