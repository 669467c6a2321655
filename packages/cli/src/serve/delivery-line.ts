import type { Delivery } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there, is your app running?',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the receiver hung up',
  UND_ERR_SOCKET: 'the receiver hung up',
};

/** A delivery that is through, in one line. */
export function deliveryLine({ event, request, attempts, outcome }: Delivery, colors: Colors): string {
  const { status, error, durationMs } = attempts.at(-1)!;
  const mark = outcome === 'delivered' ? colors.green('✓') : colors.red('✗');
  return [
    `${mark} ${event}`,
    printable(`${request.method} ${request.url}`),
    error === undefined ? `${status}` : colors.red(printable(reason(error))),
    ...(status !== undefined && status !== 200 ? [colors.red('only 200 counts as received')] : []),
    colors.dim(`${Math.round(durationMs)} ms`),
  ].join('  ');
}

function reason(error: string): string {
  return REASONS[error] ? `${error}: ${REASONS[error]}` : error;
}
