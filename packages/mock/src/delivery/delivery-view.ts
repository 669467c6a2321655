import type { FaultType } from '../faults/fault.ts';
import type { Attempt, Delivery } from './delivery.ts';

const views = new WeakMap<Delivery, Delivery>();

/**
 * A delivery as users see it: it follows the delivery, and cannot be used to change it. The same one each time.
 * Attempts are copied when they are read.
 */
export function viewOf(delivery: Delivery): Delivery {
  const known = views.get(delivery);
  if (known) return known;
  const view = {
    id: delivery.id,
    seq: delivery.seq,
    event: delivery.event,
    get webhook() {
      return delivery.webhook;
    },
    receiver: delivery.receiver,
    mode: delivery.mode,
    request: Object.freeze({ ...delivery.request }),
    emittedAt: delivery.emittedAt,
    get attempts() {
      return Object.freeze(delivery.attempts.map(attemptView)) as Attempt[];
    },
    get outcome() {
      return delivery.outcome;
    },
  } as Delivery;
  if (delivery.resendOf !== undefined) {
    Object.defineProperty(view, 'resendOf', { enumerable: true, value: delivery.resendOf });
  }
  if (delivery.causedBy) Object.defineProperty(view, 'causedBy', { enumerable: true, value: delivery.causedBy });
  // The last one: a fault that acts later must not change the order.
  if (delivery.faults) showFaults(view, delivery);
  for (const name of ['id', 'seq', 'event', 'receiver', 'mode', 'request', 'emittedAt'] as const) {
    Object.defineProperty(view, name, { writable: false });
  }
  views.set(delivery, view);
  return view;
}

/** Notes that a fault acted on a delivery. */
export function markFault(delivery: Delivery, type: FaultType): void {
  delivery.faults = [...(delivery.faults ?? []), type];
  const view = views.get(delivery);
  if (view && !('faults' in view)) showFaults(view, delivery);
}

/** A copy with the cause, which a spread leaves out. */
export function attemptView(attempt: Attempt): Attempt {
  const copy: Attempt = {
    ...attempt,
    ...(attempt.faults && { faults: Object.freeze([...attempt.faults]) as FaultType[] }),
  };
  if (attempt.cause !== undefined) Object.defineProperty(copy, 'cause', { value: attempt.cause });
  return Object.freeze(copy);
}

/** Only where there are any: a delivery without faults has no such property. */
function showFaults(view: Delivery, delivery: Delivery): void {
  Object.defineProperty(view, 'faults', {
    enumerable: true,
    get: () => Object.freeze([...(delivery.faults as FaultType[])]),
  });
}
