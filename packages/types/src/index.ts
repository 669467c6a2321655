export type { AnyAction, AnyMessage, AnyReply, UnlistedAction, UnlistedMessage, UnlistedReply } from './any-message.ts';
export type { AnyWebhook, KnownWebhook, UnknownWebhook } from './any-webhook.ts';
export { eventName } from './event-name.ts';
export * from './generated.ts';
export { isActionType } from './is-action-type.ts';
export { isEvent } from './is-event.ts';
export { isMessageType } from './is-message-type.ts';
export type { PayloadOf, WebhookOf } from './webhook-of.ts';
