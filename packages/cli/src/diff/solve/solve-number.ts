import { keyOf, TYPE } from '../logic/formula.ts';
import type { Branch } from './branch.ts';
import { EMPTY, type Outcome } from './outcome.ts';
import {
  floorQuotient,
  isMultiple,
  leastCommonMultiple,
  type Rational,
  rational,
  times,
  toNumber,
} from './rational.ts';
import type { Variety } from './variety.ts';

/** More multiples than these are not tried. */
const MAX_TRIES = 3_000;

interface Interval {
  low: number;
  lowOpen: boolean;
  high: number;
  highOpen: boolean;
}

/** Numbers of a branch whose only types are those of numbers. */
export function solveNumber(branch: Branch, variety: Variety): Outcome {
  const interval = intervalOf(branch);
  const { low, lowOpen, high, highOpen } = interval;
  if (low > high || (low === high && (lowOpen || highOpen))) return EMPTY;
  const wholes = branch.types & TYPE.fraction ? [] : [1];
  const steps = [...branch.positives('multipleOf').map(({ divisor }) => divisor), ...wholes];
  const notMultiples = branch.negatives('multipleOf').map(({ divisor }) => divisor);
  const excluded = new Set(branch.negatives('enum').flatMap(({ values }) => [...values.keys()]));
  let isKnown = true;
  const accepts = (value: number): boolean => {
    if (!Number.isFinite(value)) return false;
    if (value < low || value > high || (lowOpen && value === low) || (highOpen && value === high)) return false;
    if (excluded.has(keyOf(value))) return false;
    if (!(branch.types & (Number.isInteger(value) ? TYPE.integer : TYPE.fraction))) return false;
    const tests = [
      ...steps.map((step) => isMultiple(value, step)),
      ...notMultiples.map((step) => negated(isMultiple(value, step))),
    ];
    if (tests.includes(undefined)) isKnown = false;
    return tests.every((test) => test === true);
  };
  const found = (value: number): Outcome => ({ value });
  for (const value of variety.order(nearBounds(interval))) if (accepts(value)) return found(value);
  if (steps.length === 0) {
    // There are infinitely many fractions between two numbers, and only some of them are excluded.
    if (low === high) return isKnown ? EMPTY : unknown();
    for (let part = 1; part < MAX_TRIES; part++) {
      const value = between(interval, part / (part + 1.7));
      if (accepts(value)) return found(value);
    }
    return unknown();
  }
  const step = steps.map(rational).reduce((a, b) => a && b && leastCommonMultiple(a, b));
  if (!step) return unknown();
  return solveMultiples(step);

  function solveMultiples(step: Rational): Outcome {
    if (notMultiples.some((other) => isMultiple(toNumber(step), other) && isExact(step, toNumber(step)))) return EMPTY;
    if (!(branch.types & TYPE.integer) && step.under === 1n) return EMPTY;
    const from = low === -Infinity ? undefined : rational(low);
    const to = high === Infinity ? undefined : rational(high);
    if ((low !== -Infinity && !from) || (high !== Infinity && !to)) return unknown();
    const first = from ? floorQuotient(from, step) : to ? floorQuotient(to, step) : 0n;
    const direction = from || !to ? 1n : -1n;
    const last = from && to ? floorQuotient(to, step) : undefined;
    for (let index = 0; index < MAX_TRIES; index++) {
      const factor = first + BigInt(index) * direction;
      if (last !== undefined && factor > last) return isKnown ? EMPTY : unknown();
      const multiple = times(step, factor);
      const value = toNumber(multiple);
      if (!isExact(multiple, value)) isKnown = false;
      if (accepts(value)) return found(value);
    }
    return unknown();
  }
}

function intervalOf(branch: Branch): Interval {
  let [low, lowOpen, high, highOpen] = [-Infinity, false, Infinity, false];
  const raise = (bound: number, open: boolean) => {
    if (bound > low || (bound === low && open)) [low, lowOpen] = [bound, open];
  };
  const lower = (bound: number, open: boolean) => {
    if (bound < high || (bound === high && open)) [high, highOpen] = [bound, open];
  };
  for (const { bound, exclusive } of branch.positives('minimum')) raise(bound, exclusive);
  for (const { bound, exclusive } of branch.positives('maximum')) lower(bound, exclusive);
  for (const { bound, exclusive } of branch.negatives('minimum')) lower(bound, !exclusive);
  for (const { bound, exclusive } of branch.negatives('maximum')) raise(bound, !exclusive);
  return { low, lowOpen, high, highOpen };
}

function nearBounds({ low, high }: Interval): number[] {
  const near = (bound: number) =>
    Number.isFinite(bound) ? [bound, bound + 1, bound - 1, bound + 0.5, bound - 0.5] : [];
  const middle = low !== -Infinity && high !== Infinity ? [(low + high) / 2, Math.round((low + high) / 2)] : [];
  return [...near(low), ...near(high), ...middle, 1, 0, -1, 0.5, 1.5, 2, 3, 10, -0.5, 100.25, 1e6];
}

function between({ low, high }: Interval, part: number): number {
  if (low !== -Infinity && high !== Infinity) return low + (high - low) * part;
  if (low !== -Infinity) return low + 1 / part - 1 + part / 3;
  return high === Infinity ? part * 10 : high - part;
}

function isExact({ over, under }: Rational, value: number): boolean {
  const copy = rational(value);
  return copy?.over === over && copy.under === under;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function unknown(): Outcome {
  return { unknown: 'numbers whose multiples are too many to try' };
}
