const MILLISECONDS = 1_000;

/** Times from 2001-09-09 to 2033-05-18, whose seconds have ten digits and whose milliseconds have thirteen. */
const EARLIEST_SECONDS = 1_000_000_000;
const LATEST_SECONDS = 2_000_000_000;

/** Moves timestamps by a constant, so that intervals and units are kept. */
export interface TimeShift {
  /** The moved timestamp, or `undefined` if this is no plausible time in that unit. */
  shift(value: number, unit: 's' | 'ms'): number | undefined;
}

/** @param seconds by which timestamps become earlier */
export function createTimeShift(seconds: number): TimeShift {
  return {
    shift(value, unit) {
      const factor = unit === 's' ? 1 : MILLISECONDS;
      const plausible = value >= EARLIEST_SECONDS * factor && value < LATEST_SECONDS * factor;
      return plausible ? value - seconds * factor : undefined;
    },
  };
}
