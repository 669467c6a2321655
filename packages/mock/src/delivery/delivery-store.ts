import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from './delivery.ts';

/** A delivery that an earlier process did not finish. */
export interface StoredDelivery {
  delivery: Delivery;
  settings: WebhookSettings;
}

/** Remembers deliveries that are not through yet, beyond the life of a process. */
export interface DeliveryStore {
  /** What earlier processes left, oldest first. */
  readonly unfinished: readonly StoredDelivery[];
  add(delivery: Delivery, settings: WebhookSettings): void;
  /** Forgets a delivery that is through. */
  remove(delivery: Delivery): void;
}

/** Remembers nothing: what is not through when the process ends is gone. */
export const noStore: DeliveryStore = { unfinished: [], add() {}, remove() {} };
