import type { Attempt, Delivery } from './delivery.ts';
import type { PendingDelivery } from './pending-delivery.ts';

/** Keeps undelivered webhooks beyond the life of a process. */
export interface DeliveryStore {
  /** How many processes have used it before: the ids that the seed generates differ in each. */
  readonly earlierProcesses: number;
  /** What earlier processes did not deliver, oldest first. */
  readonly unfinished: readonly PendingDelivery[];
  /**
   * Stores the deliveries of one command before the first of them is sent: all, or none when it throws. A delivery
   * that is stored already is replaced.
   */
  add(deliveries: readonly PendingDelivery[]): void;
  /** Records a failed attempt, so that the next process continues the count. */
  addAttempt(delivery: Delivery, attempt: Attempt): void;
  /** Removes a delivery that has ended. */
  remove(delivery: Delivery): void;
  /** Removes everything, `unfinished` included. */
  clear(): void;
}

/** Stores nothing: undelivered webhooks are lost when the process ends. */
export const noStore: DeliveryStore = {
  earlierProcesses: 0,
  unfinished: [],
  add() {},
  addAttempt() {},
  remove() {},
  clear() {},
};

/**
 * The store of undelivered webhooks failed. Where a command causes this error, nothing has changed and nothing is
 * sent; the gateway responds with 500.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  /** The error itself, or a `StoreError` with the error of a custom store as its reason. */
  static from(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const reason = error instanceof Error ? error.message : String(error);
    return new StoreError(`Failed to store webhooks: ${reason}. Make the store work again, then repeat the call`, {
      cause: error,
    });
  }
}
