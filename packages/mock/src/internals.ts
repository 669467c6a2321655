/**
 * What the other packages of this project use of the mock. It is no part of the public API: any version may change it.
 * @module
 */

export { toChatId } from './channel/state/chat-id.ts';
export { lidOf } from './channel/state/lid-of.ts';
export { holdClock } from './clock/hold-clock.ts';
export type { OutgoingRequest } from './delivery/send-request.ts';
export { type Receive, toReceiver } from './delivery/to-receiver.ts';
export { isNodeListenerReceiver } from './node/from-node-listener.ts';
export { fetchByHttp } from './node/send-by-http.ts';
export { toNodeReceiver } from './node/to-node-receiver.ts';
export { stepThrough } from './steps/play-scenario.ts';
