import type { Delivery } from '../delivery/delivery.ts';

/** What was sent, and when: without what the log says about it. */
export function asSent({ seq: _, causedBy: __, ...delivery }: Delivery): object {
  const attempts = delivery.attempts.map(({ id: _, seq: __, ...attempt }) => attempt);
  return { ...delivery, id: Number(delivery.id.slice(1)), attempts };
}
