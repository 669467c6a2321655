/**
 * What the other packages of this project use of the mock. It is no part of the public API: any version may change it.
 * @module
 */

export { findDelivery } from './assertions/find-delivery.ts';
export { findRequest } from './assertions/find-request.ts';
export { toChatId } from './channel/state/chat-id.ts';
export { lidOf } from './channel/state/lid-of.ts';
export { milliseconds } from './clock/duration.ts';
export type { MockClock } from './clock/mock-clock.ts';
export type { HeldAttempt } from './delivery/hold.ts';
export type { OutgoingRequest } from './delivery/send-request.ts';
export { toSubscriptions } from './delivery/subscribed-events.ts';
export { type Receive, toReceiver } from './delivery/to-receiver.ts';
export { printSteps } from './export/export-test.ts';
export { Code, printComment, printText, printValue } from './export/print-value.ts';
export { holdClock } from './hold-clock.ts';
export { isNodeListenerReceiver, type NodeListener, nodeListenerOf } from './node/from-node-listener.ts';
export { isUnreachable } from './node/is-unreachable.ts';
export { keepFromGateway } from './node/keep-from-gateway.ts';
export { runUntil } from './node/node-runtime.ts';
export { fetchByHttp } from './node/send-by-http.ts';
export { toNodeReceiver } from './node/to-node-receiver.ts';
export { SeededRandom } from './seeded-random.ts';
export { type SteeredWhapi, steerWhapi } from './steering.ts';
export { checkScenario } from './steps/check-scenario.ts';
export { deliveryResult, requestResult } from './steps/log-results.ts';
export { createStepper, readScenario, type Stepper } from './steps/play-scenario.ts';
