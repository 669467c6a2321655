import type { Receiver } from '@whapi-webhooks/contract/receiver';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { Cause } from './causes.ts';
import type { MockClock } from './clock/mock-clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { HeldAttempt } from './delivery/hold.ts';
import { type Inside, insideOf } from './inside.ts';
import { nodeRuntime } from './node/node-runtime.ts';
import type { WhapiOptions } from './options/whapi-options.ts';
import { createWhapi } from './setup-whapi.ts';
import { type ChannelSnapshot, snapshotOf } from './snapshot/channel-snapshot.ts';
import { createStepper, type Stepper } from './steps/play-scenario.ts';
import type { Whapi } from './whapi.ts';

/** A mock whose attempts and timers happen when the caller says so. */
export interface SteeredWhapi {
  readonly whapi: Whapi;
  readonly clock: MockClock;
  /** Runs something outside of any delivery. */
  detached<T>(run: () => T): T;
  /** The delivery that the code that is running now handles. */
  currentDelivery(): Cause['delivery'] | undefined;
  /** What the channel knows now, as JSON. */
  readonly state: ChannelSnapshot;
  /**
   * Throws the first error that occurred outside of a call.
   * @throws {LoopError} when the app reacts to its own webhooks in an infinite loop
   */
  throwErrors(): void;
  /** What happened, as it is kept: to be read only. */
  readonly logs: Inside['logs'];
  /** The number of the newest REST request. */
  readonly lastRequestId: number;
  /** Accepts the delivery of a webhook once more, as `hold` then shows. */
  repeat(delivery: Delivery): void;
  /** Begins a scenario that `readScenario` returned. */
  begin(scenario: AnyScenario): Stepper;
}

/**
 * Sets up a mock on a virtual clock that starts no attempt and fires no timer by itself: for `explore` of
 * `@whapi-webhooks/doctor`.
 * @param hold takes each attempt, and starts it when it likes
 */
export function steerWhapi(
  options: WhapiOptions,
  receiver: { url: string; receive: Receiver },
  hold: (attempt: HeldAttempt) => void,
): SteeredWhapi {
  const { causes } = nodeRuntime;
  const nothing = Promise.resolve();
  const whapi = createWhapi(
    { ...options, clock: 'virtual', coverage: false },
    { ...nodeRuntime, nextTurn: () => nothing, hold },
  );
  whapi.connect(receiver.url, receiver.receive);
  const inside = insideOf(whapi.gateway);
  return {
    whapi,
    clock: inside.clock,
    detached: (run) => causes.run(undefined, run),
    currentDelivery: () => causes.current()?.delivery,
    get state() {
      return snapshotOf(inside.state);
    },
    throwErrors: () => inside.throwErrors(),
    get logs() {
      return inside.logs;
    },
    get lastRequestId() {
      return inside.lastRequestId;
    },
    repeat: (delivery) => void inside.resend(delivery),
    begin: (scenario) => createStepper(whapi, scenario),
  };
}
