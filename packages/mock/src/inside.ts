import type { MockClock } from './clock/mock-clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Faults } from './faults/faults.ts';
import type { WhapiGateway } from './gateway/create-gateway.ts';
import type { RegisteredMock } from './gateway/registry.ts';

/** What the control plane needs of a mock beside what users see. */
export interface Inside {
  readonly channelId: string;
  /** As others in the process find it. */
  readonly registered: RegisteredMock;
  readonly clock: MockClock;
  readonly faults: Faults;
  /** Sends the webhook of a delivery once more to the same receiver, and waits as `emit` does. */
  resend(delivery: Delivery): Promise<Delivery>;
  /** Calls a listener after each reset. Returns a function that removes it. */
  onReset(listener: () => void): () => void;
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
