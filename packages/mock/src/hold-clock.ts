import { insideOf } from './inside.ts';
import type { Whapi } from './whapi.ts';

/**
 * Has the clock of a mock wait longer for receivers than the 2 s of real time after which it moves on to their timeout.
 * @param goesOn called when the mock would move the clock: waits, and returns whether something was in flight, so that the
 *   mock waits again
 */
export function holdClock({ gateway }: Pick<Whapi, 'gateway'>, goesOn: () => Promise<boolean>): void {
  const { clock } = insideOf(gateway);
  const { idle } = clock;
  clock.idle = async () => {
    do await idle();
    while (await goesOn());
  };
}
