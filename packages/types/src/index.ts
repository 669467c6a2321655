export { eventName } from './event-name.ts';
export * from './generated.ts';
export { isEvent } from './is-event.ts';
export { isMessageType } from './is-message-type.ts';
export type { PayloadOf, WebhookOf, WhapiEventName } from './webhook-of.ts';
