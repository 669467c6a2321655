import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { WebhookMatcher } from './assertions/find-delivery.ts';
import type { RequestMatcher } from './assertions/find-request.ts';
import type { ChannelOptions } from './channel/channel-options.ts';
import type { StateChange } from './channel/state/changed-chats.ts';
import type { ChannelState } from './channel/state/channel-state.ts';
import type { Duration } from './clock/duration.ts';
import type { MockClock } from './clock/mock-clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { RecordedFaults } from './faults/recorded-faults.ts';
import type { WhapiGateway } from './gateway/create-gateway.ts';
import type { RegisteredMock } from './gateway/mocks/registry.ts';
import type { WhapiRequest } from './requests/request.ts';
import type { RecordStep } from './step-log/step-log.ts';

/** What the control plane needs of a mock beside what users see. */
export interface Inside {
  readonly channelId: string;
  /** Whether an option says where links to files lead to. */
  readonly hasOwnMediaUrl: boolean;
  /** As others in the process find it. */
  readonly registered: RegisteredMock;
  readonly clock: MockClock;
  readonly faults: RecordedFaults;
  /** Replaces the limits of the channel, also for the time after a reset. */
  setLimits(limits: ChannelOptions['limits']): void;
  /** What the channel knows now. */
  readonly state: ChannelState;
  /** The place of the newest row of the timeline. */
  readonly lastSeq: number;
  /** The number of the newest request. */
  readonly lastRequestId: number;
  /** What `deliveries` and `requests` show, as it is kept: to be read only, and without the cost of views. */
  readonly logs: { readonly deliveries: readonly Delivery[]; readonly requests: readonly WhapiRequest[] };
  /** Records what has no method of its own: the step `call`. */
  readonly record: RecordStep;
  /**
   * Notes that something was done that is no step, so that an export says that it lacks it.
   * @param description in a sentence, such as `the clock was set`
   */
  noteAct(description: string): void;
  /** `requested` of the mock, of what happens after a place in the timeline. */
  requestedAfter<O extends WhapiOperation>(
    after: number,
    operation: O,
    matcher?: RequestMatcher<O>,
    options?: { within?: Duration; count?: number },
  ): Promise<WhapiRequest<O>>;
  /** `delivered` of the mock, of what happens after a place in the timeline. */
  deliveredAfter<E extends WhapiEventName>(
    after: number,
    event: E,
    matcher?: WebhookMatcher<E>,
    options?: { within?: Duration },
  ): Promise<Delivery<E>>;
  /** Sends the webhook of a delivery once more to the same receiver, and waits as `emit` does. */
  resend(delivery: Delivery): Promise<Delivery>;
  /**
   * Throws the first error that occurred outside of a call, and forgets the others.
   * @throws {LoopError} when the app reacts to its own webhooks in an infinite loop
   */
  throwErrors(): void;
  /** Calls a listener after each reset. Returns a function that removes it. */
  onReset(listener: () => void): () => void;
  /** Calls a listener after each change of the channel, the faults or the clock. Returns a function that removes it. */
  onStateChange(listener: (change: StateChange) => void): () => void;
}

/** By the gateway: every view of a mock has the same one. */
const insides = new WeakMap<WhapiGateway, Inside>();

export function registerInside(gateway: WhapiGateway, inside: Inside): void {
  insides.set(gateway, inside);
}

/** @throws {TypeError} when the gateway belongs to no mock of this copy of the package */
export function insideOf(gateway: WhapiGateway): Inside {
  const inside = insides.get(gateway);
  if (inside) return inside;
  throw new TypeError(
    'Failed to steer the mock: it was not set up by this copy of the package. Pass what its setupWhapi() returned',
  );
}
