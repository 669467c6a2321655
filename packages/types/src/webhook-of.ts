import type { WebhookByEvent, WhapiEventName } from './generated.ts';

/**
 * The webhook of an event, as `body` mode sends it.
 * @example type ChatsPatch = WebhookOf<'chats.patch'>; // { chats_updates, event, channel_id }
 */
export type WebhookOf<E extends WhapiEventName> = WebhookByEvent[E];

/**
 * The webhook of an event without `event`, as `path` and `method` modes send it.
 * @example type ChatsPatch = PayloadOf<'chats.patch'>; // { chats_updates, channel_id }
 */
export type PayloadOf<E extends WhapiEventName> = { [Name in E]: WithoutEvent<WebhookByEvent[Name]> }[E];

/** Asked of each member of a union: `Omit` alone would keep only what they have in common. */
type WithoutEvent<Webhook> = Webhook extends unknown ? Omit<Webhook, 'event'> : never;
