import type { ChannelId, WhapiWebhook } from './generated.ts';

/** Any webhook of the contract: an alias of `WhapiWebhook`, for use next to `AnyWebhook`. */
export type KnownWebhook = WhapiWebhook;

/**
 * A webhook of an event that this version of the contract does not know. The vendor adds events without notice.
 * `validateWebhook` marks it as `unknown`: log it, and respond with 200. A receiver that reads `event` itself may
 * receive it.
 */
export interface UnknownWebhook {
  /** The event. */
  event: {
    /** Family of the event. */
    type: string;
    /** What happened within the family. */
    event: string;
  };
  /** The channel that the webhook is about. */
  channel_id: ChannelId;
}

/**
 * Any webhook, whether its event is known or not. Narrow it with `isEvent`.
 * @example
 * function handle(webhook: AnyWebhook) {
 *   if (isEvent(webhook, 'chats.delete')) return webhook.chats_removed;
 *   console.warn(`Ignored ${eventName(webhook)}`);
 * }
 */
export type AnyWebhook = KnownWebhook | UnknownWebhook;
