import { byCloseness } from './closest.ts';
import { ELLIPSIS } from './printable.ts';

/** A line with more is not read. */
const MAX_SHOWN = 8;
const SHOWN_OF_MANY = 5;

/**
 * The values that are allowed, on one line. Of many, those closest to what was received.
 * @example alternatives(['group', 'contact'], 'groups'); // '"group" | "contact"'
 */
export function alternatives(values: readonly string[], received: unknown): string {
  if (values.length <= MAX_SHOWN) return join(values);
  const shown = (typeof received === 'string' ? byCloseness(received, values) : values).slice(0, SHOWN_OF_MANY);
  return `${join(shown)} | ${ELLIPSIS} (${values.length - SHOWN_OF_MANY} more)`;
}

function join(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}
