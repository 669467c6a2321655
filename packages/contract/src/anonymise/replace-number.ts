import type { Place } from './place.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { TimeShift } from './time-shift.ts';

/** Smaller numbers are kept: below the first where the schemas declare a number, below the second elsewhere. */
const LEAST_REPLACED = 10_000_000;
export const LEAST_REPLACED_ELSEWHERE = 1_000;

/** How many replacements are tried: if a number is just beyond a bound, hardly any of as many digits also is. */
const ATTEMPTS = 1_000;

/** Properties whose small numbers identify somebody, too. */
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
  // JSON has no negative zero.
  if (value === 0) return 0;
  if (Number.isInteger(value) && !TELLING.test(name)) {
    if (Math.abs(value) < (bounds ? LEAST_REPLACED : LEAST_REPLACED_ELSEWHERE)) return value;
    // Some properties that are declared as numbers contain times.
    const moved = bounds && (unit ? shift(value, unit) : (shift(value, 's') ?? shift(value, 'ms')));
    if (moved !== undefined) return moved;
  }
  const [least, most] = bounds ?? UNBOUNDED;
  if (value === least || value === most) return value;
  const side = sideOf(value, least, most);
  let text = String(value);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    text = text.replace(/(\d+)(?:\.(\d+))?/, (_, whole, rest) =>
      rest === undefined ? digits(whole) : `${digits(whole)}.${fraction(rest)}`,
    );
    const replaced = Number(text);
    if (
      sideOf(replaced, least, most) === side &&
      Number.isFinite(replaced) &&
      Number.isInteger(replaced) === Number.isInteger(value)
    ) {
      return replaced;
    }
  }
  // Only a few numbers fit, so the nearest bound reveals no more.
  const part = Number.isInteger(value) ? 0 : 0.5;
  if (side === 0) return (least ?? most ?? 0) + part;
  return side * (2 * Math.abs((side < 0 ? least : most)!) + 1 + part);
}

/** -1 below the bounds, 0 within them, 1 above. */
function sideOf(value: number, least: number | null, most: number | null): -1 | 0 | 1 {
  if (least !== null && value < least) return -1;
  return most !== null && value > most ? 1 : 0;
}
