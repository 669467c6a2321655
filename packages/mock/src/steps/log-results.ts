import type { DeliveryResult, RequestResult } from '@whapi-webhooks/types/steps';
import type { Delivery } from '../delivery/delivery.ts';
import type { WhapiRequest } from '../requests/request.ts';

/** A delivery as JSON: as it is at this moment. */
export function deliveryResult(delivery: Delivery): DeliveryResult {
  return JSON.parse(JSON.stringify(delivery));
}

/** A request as JSON: as it is at this moment. */
export function requestResult(request: WhapiRequest): RequestResult {
  return JSON.parse(JSON.stringify(request));
}
