import { linearBackoff } from '@whapi-webhooks/mock';

/** Six attempts, within a minute of the mock's clock: enough to see what a receiver does with them. */
export const RETRY = linearBackoff({ giveUpAfterMs: 60_000 });
