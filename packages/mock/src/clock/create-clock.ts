import { MockClock } from './mock-clock.ts';

const START_OF_VIRTUAL_TIME = Date.UTC(2026, 0, 1);

/** The clock that an option asks for. */
export function createClock(time: 'virtual' | { now(): number } = Date): MockClock {
  if (time === 'virtual') return new MockClock({ now: () => START_OF_VIRTUAL_TIME, virtual: true });
  // `Date` is looked up for each call, so that a test can fake it.
  return new MockClock({ now: time === Date ? () => globalThis.Date.now() : () => time.now(), virtual: false });
}
