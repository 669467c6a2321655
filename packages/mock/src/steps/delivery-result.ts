import type { DeliveryResult } from '@whapi-webhooks/types/steps';
import type { Delivery } from '../delivery/delivery.ts';

/** A delivery as JSON: as it is at this moment. */
export function deliveryResult(delivery: Delivery): DeliveryResult {
  return JSON.parse(JSON.stringify(delivery));
}
