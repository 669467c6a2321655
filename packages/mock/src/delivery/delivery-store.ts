import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from './delivery.ts';
import type { PendingDelivery } from './pending-delivery.ts';

/** Remembers deliveries that are not through yet, beyond the life of a process. */
export interface DeliveryStore {
  /** How many processes have used it before: ids made by the seed differ in each. */
  readonly earlierProcesses: number;
  /** What earlier processes left, oldest first. */
  readonly unfinished: readonly PendingDelivery[];
  /** Remembers a delivery; what it remembered of the same one is replaced. */
  add(delivery: Delivery, settings: WebhookSettings): void;
  /** Forgets a delivery that is through. */
  remove(delivery: Delivery): void;
  /** Forgets everything, `unfinished` included. */
  clear(): void;
}

/** Remembers nothing: what is not through when the process ends is gone. */
export const noStore: DeliveryStore = { earlierProcesses: 0, unfinished: [], add() {}, remove() {}, clear() {} };
