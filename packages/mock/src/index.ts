export type { TimerChange } from './channel/change-timer.ts';
export { CommandError } from './channel/command-error.ts';
export type { IncomingMessage } from './channel/receive-message.ts';
export type { DeepPartial } from './deep-partial.ts';
export type { Attempt, Delivery } from './delivery/delivery.ts';
export type { Fetch, Receiver } from './delivery/receiver.ts';
export { GATEWAY_URL } from './gateway/create-handlers.ts';
export { type SubscribeOptions, setupWhapi, type Whapi, type WhapiChannel } from './setup-whapi.ts';
export type { WhapiOptions } from './whapi-options.ts';
