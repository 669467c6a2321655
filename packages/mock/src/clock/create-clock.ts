import { MockClock } from './mock-clock.ts';

const START_OF_VIRTUAL_TIME = Date.UTC(2026, 0, 1);

/** The clock that an option asks for. */
export function createClock(time: 'virtual' | { now(): number } = Date): MockClock {
  // `Date` is looked up for each call, so that a test can fake it.
  const systemTime = () => globalThis.Date.now();
  if (time === 'virtual') return new MockClock({ now: systemTime, virtualStart: START_OF_VIRTUAL_TIME });
  return new MockClock({ now: time === Date ? systemTime : () => time.now() });
}
