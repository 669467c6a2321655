import type { Delivery } from './delivery.ts';

/** An attempt that is ready to start. */
export interface HeldAttempt {
  readonly delivery: Delivery;
  /** How long the delivery waits before, in milliseconds by the mock's clock: 0 but for a retry. */
  readonly delayMs: number;
  /** Starts it. Whoever holds it calls this once, or never. */
  start(): void;
}

/** Takes each attempt instead of starting it. */
export type Hold = (attempt: HeldAttempt) => void;
