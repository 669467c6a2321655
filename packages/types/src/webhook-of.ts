import type { WebhookByEvent, WhapiEventName } from './generated.ts';

/**
 * The webhook of an event, as sent in `body` mode.
 * @example type ChatsPatch = WebhookOf<'chats.patch'>; // { chats_updates, event, channel_id }
 */
export type WebhookOf<E extends WhapiEventName> = WebhookByEvent[E];

/**
 * The webhook of an event without `event`, as sent in `path` and `method` mode.
 * @example type ChatsPatch = PayloadOf<'chats.patch'>; // { chats_updates, channel_id }
 */
export type PayloadOf<E extends WhapiEventName> = { [Name in E]: WithoutEvent<WebhookByEvent[Name]> }[E];

/** Distributes over unions: `Omit` alone would keep only the properties that all members share. */
type WithoutEvent<Webhook> = Webhook extends unknown ? Omit<Webhook, 'event'> : never;
