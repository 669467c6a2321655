import type { Delivery } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';

/** What became of a delivery that nobody received in the end, in one line. */
export function lostLine({ event, attempts, outcome }: Delivery, colors: Colors): string {
  const why = outcome === 'expired' ? 'too old' : 'given up';
  return `${colors.red('✗')} ${event}  ${colors.red(`${why} after ${attempts.length} attempts`)}`;
}
