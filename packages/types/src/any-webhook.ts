import type { ChannelId, WhapiWebhook } from './generated.ts';

/** Any webhook of the contract: another name of `WhapiWebhook`, for use beside `AnyWebhook`. */
export type KnownWebhook = WhapiWebhook;

/**
 * A webhook of an event that this version of the contract does not know: the vendor adds events without notice.
 * `validateWebhook` refuses it; a receiver that looks at `event` itself may meet it.
 */
export interface UnknownWebhook {
  /** Which event this is. */
  event: {
    /** Family of the event. */
    type: string;
    /** What happened within the family. */
    event: string;
  };
  /** The channel this happened on. */
  channel_id: ChannelId;
}

/**
 * Any webhook, known or not. Ask with `isEvent`; what no question narrows is left over as `UnknownWebhook`.
 * @example
 * function handle(webhook: AnyWebhook) {
 *   if (isEvent(webhook, 'chats.delete')) return webhook.chats_removed;
 *   console.warn(`Ignored ${eventName(webhook)}`);
 * }
 */
export type AnyWebhook = KnownWebhook | UnknownWebhook;
