import type { Delivery } from '../delivery/delivery.ts';
import { ControlError } from './control-error.ts';
import type { ControlContext } from './control-route.ts';
import { type Described, text } from './described.ts';

/** The id of a delivery, as a client writes it. */
export const deliveryId: Described = {
  ...text,
  expected: 'the id of a delivery',
  read: (value, path) => text.read(typeof value === 'number' ? String(value) : value, path),
  schema: { description: 'The id of a delivery.', type: ['string', 'number'] },
};

/** Whether a text is the id of a delivery. */
export function sameId(id: Delivery['id'], text: string): boolean {
  return String(id) === text;
}

/** @throws {ControlError} with 404 when the log has no such delivery */
export function findDeliveryById({ whapi }: ControlContext, id: string | undefined): Delivery {
  const found = whapi.deliveries.find((delivery) => sameId(delivery.id, id ?? ''));
  if (found) return found;
  const hint = 'GET /deliveries lists those in the log.';
  throw new ControlError(404, 'not-found', `There is no delivery ${id}`, { hint });
}
