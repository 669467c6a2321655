import type { Settings } from '@whapi-webhooks/types';
import { number, optional } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';

/** A delivery whose attempt has just failed. */
export interface FailedDelivery {
  /** How many attempts have failed, those of earlier processes included. */
  failures: number;
  /** How long ago the webhook was emitted, in milliseconds by the mock's clock. An earlier process may have done so. */
  ageMs: number;
  /** How long ago this process made its first attempt, in milliseconds by the mock's clock. */
  retryingMs: number;
  /** The channel's settings at this moment. */
  settings: Settings;
}

/** After how many milliseconds to try again; `undefined` gives up. */
export type RetryPolicy = (delivery: FailedDelivery) => number | undefined;

const DEFAULT_STEP_MS = 3_000;
const DEFAULT_LONGEST_MS = 900_000;
const QUARTER_HOUR_MS = 900_000;

const FIELDS = { giveUpAfterMs: optional(number('a number of milliseconds', 0)) };

/**
 * The vendor's policy: each failure extends the wait by `callback_backoff_delay_ms` (default 3,000),
 * up to `max_callback_backoff_delay_ms` (default 900,000).
 * @param options.giveUpAfterMs the vendor does not say when it gives up; here 15 minutes after the first attempt of
 *   this process, however old the webhook is: one from a store gets as much time as a new one
 * @example setupWhapi({ retry: linearBackoff({ giveUpAfterMs: 3_600_000 }) });
 */
export function linearBackoff(options: { giveUpAfterMs?: number } = {}): RetryPolicy {
  const { giveUpAfterMs = QUARTER_HOUR_MS } = readFields<typeof options>('create a retry policy', FIELDS, options);
  return ({ failures, retryingMs, settings }) => {
    const step = settings.callback_backoff_delay_ms ?? DEFAULT_STEP_MS;
    const delayMs = Math.min(failures * step, settings.max_callback_backoff_delay_ms ?? DEFAULT_LONGEST_MS);
    return retryingMs + delayMs <= giveUpAfterMs ? delayMs : undefined;
  };
}
