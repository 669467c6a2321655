import type { ChannelId, WhapiWebhook } from './generated.ts';

/** Any webhook of the contract: another name for `WhapiWebhook`, for use beside `AnyWebhook`. */
export type KnownWebhook = WhapiWebhook;

/**
 * A webhook of an event that this version of the contract does not know: the vendor adds events without notice.
 * `validateWebhook` rejects it with `unknown: true`; a receiver that reads `event` itself may get it.
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
 * Any webhook, known or not. Narrow it with `isEvent`; what is left is an `UnknownWebhook`.
 * @example
 * function handle(webhook: AnyWebhook) {
 *   if (isEvent(webhook, 'chats.delete')) return webhook.chats_removed;
 *   console.warn(`Ignored ${eventName(webhook)}`);
 * }
 */
export type AnyWebhook = KnownWebhook | UnknownWebhook;
