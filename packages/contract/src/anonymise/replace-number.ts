import type { Place } from './place.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { TimeShift } from './time-shift.ts';

/** Counters, sizes and durations stay below it where the schemas declare a number, and below the other elsewhere. */
const LEAST_REPLACED = 10_000_000;
const LEAST_REPLACED_ELSEWHERE = 1_000;

/** Properties of which small numbers say something as well. */
const TELLING = /latitude|longitude|price|amount|accuracy|degrees|speed/i;

const UNBOUNDED = [null, null] as const;

/** Replaces a number by one with as many digits, on the same side of the bounds that the place has. */
export function replaceNumber(
  value: number,
  name: string,
  { bounds, time: unit }: Place,
  { digits, fraction }: Pick<Pseudonyms, 'digits' | 'fraction'>,
  { shift }: TimeShift,
): number | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isInteger(value) && !TELLING.test(name)) {
    if (Math.abs(value) < (bounds ? LEAST_REPLACED : LEAST_REPLACED_ELSEWHERE)) return value;
    // Some properties are declared as numbers and hold times.
    const moved = bounds && (unit ? shift(value, unit) : (shift(value, 's') ?? shift(value, 'ms')));
    if (moved !== undefined) return moved;
  }
  const [least, most] = bounds ?? UNBOUNDED;
  if (value === 0) return 0;
  if (value === least || value === most) return value;
  const side = (number: number) => (least !== null && number < least ? -1 : most !== null && number > most ? 1 : 0);
  let text = String(value);
  let replaced: number;
  do {
    text = text.replace(/(\d+)(?:\.(\d+))?/, (_, whole, rest) =>
      rest === undefined ? digits(whole) : `${digits(whole)}.${fraction(rest)}`,
    );
    replaced = Number(text);
  } while (
    side(replaced) !== side(value) ||
    !Number.isFinite(replaced) ||
    Number.isInteger(replaced) !== Number.isInteger(value)
  );
  return replaced;
}
