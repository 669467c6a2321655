import type { Delivery } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there, is your app running?',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the receiver hung up',
  UND_ERR_SOCKET: 'the receiver hung up',
};

/** A delivery's last attempt, or why there was none, in one line. */
export function deliveryLine({ event, request, attempts, outcome }: Delivery, colors: Colors): string {
  const attempt = attempts.at(-1);
  const isGood = outcome === 'delivered' || attempt?.status === 200;
  const start = [
    `${isGood ? colors.green('✓') : colors.red('✗')} ${event}`,
    printable(`${request.method} ${request.url}`),
  ];
  if (!attempt) return [...start, colors.red(reasonNotSent(outcome, request.url))].join('  ');
  const { status, error, durationMs } = attempt;
  return [
    ...start,
    error === undefined ? `${status}` : colors.red(printable(reason(error))),
    ...(isGood || error !== undefined ? [] : [colors.red('only 200 counts as received')]),
    colors.dim(`${Math.round(durationMs)} ms`),
    ...(attempts.length > 1 ? [colors.dim(`attempt ${attempts.length}`)] : []),
  ].join('  ');
}

function reason(error: string): string {
  return REASONS[error] ? `${error}: ${REASONS[error]}` : error;
}

function reasonNotSent(outcome: Delivery['outcome'], url: string): string {
  if (outcome !== 'refused') return outcome;
  const host = URL.parse(url)?.hostname ?? url;
  return `not sent: only this machine is allowed, please pass --allow-host ${printable(host)}`;
}
