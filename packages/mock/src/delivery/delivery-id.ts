import type { DeliveryId } from '../causes.ts';

/** The number in the id of a delivery: 12 of `d12`. */
export function numberOf(id: DeliveryId): number {
  return Number(id.slice(1));
}
