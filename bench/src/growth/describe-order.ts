import type { Point } from './measure-growth.ts';

/** Below, memory that differs is noise of the heap. */
const NOISE_BYTES = 500_000;

/**
 * How time and memory grow, in a sentence: by the exponent between the two largest sizes, where what is bounded has
 * reached its bound.
 * @example describeOrder(points); // 'Time grows in proportion (n^1.02); memory is bounded (n^0.01).'
 */
export function describeOrder(points: readonly Point[]): string {
  const [before, last] = points.slice(-2) as [Point, Point];
  const exponentOf = (cost: (point: Point) => number) =>
    Math.log(cost(last) / cost(before)) / Math.log(last.size / before.size);
  const keepsNothing = points.every(({ bytes }) => bytes < NOISE_BYTES);
  const memory = keepsNothing
    ? 'no memory is kept'
    : `memory ${wordOf(exponentOf(({ bytes }) => Math.max(bytes, NOISE_BYTES)))}`;
  return `Time ${wordOf(exponentOf(({ ms }) => ms))}; ${memory}.`;
}

function wordOf(exponent: number): string {
  const power = `(n^${exponent.toFixed(2)})`;
  if (exponent < 0.25) return `is bounded ${power}`;
  if (exponent < 0.75) return `grows more slowly than in proportion ${power}`;
  if (exponent < 1.25) return `grows in proportion ${power}`;
  return `grows faster than in proportion ${power}`;
}
