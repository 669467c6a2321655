import { printable } from '@whapi-webhooks/contract';
import type { Attempt, Delivery } from '@whapi-webhooks/mock';
import type { Colors } from '../colors.ts';
import { count } from '../report/count.ts';

/** What is shown of a delivery. */
export interface ShownDelivery extends Pick<Delivery, 'request' | 'outcome'> {
  event: string;
  attempts: readonly Pick<Attempt, 'status' | 'error' | 'durationMs'>[];
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there, is your app running?',
  ENOTFOUND: 'there is no such host',
  ECONNRESET: 'the receiver closed the connection',
};

/** What a fault makes of a webhook that is not sent itself, which is no failure. */
export const BY_FAULT: Partial<Record<Delivery['outcome'], string>> = {
  batched: 'sent as a part of another delivery',
  dropped: 'dropped by a fault',
};

/**
 * The last attempt of a delivery, or why there was none, in one line.
 * @param channel the channel, where there are several
 */
export function formatDelivery(
  { event, request, attempts, outcome }: ShownDelivery,
  colors: Colors,
  channel?: string,
): string {
  const attempt = attempts.at(-1);
  const byFault = BY_FAULT[outcome];
  const isGood = outcome === 'delivered' || attempt?.status === 200;
  const sign = byFault ? colors.dim('·') : isGood ? colors.green('✓') : colors.red('✗');
  const start = [`${sign} ${titleOf(event, channel)}`, printable(`${request.method} ${request.url}`)];
  if (byFault) return [...start, colors.dim(byFault)].join('  ');
  if (!attempt) return [...start, colors.red(reasonNotSent(outcome, request.url))].join('  ');
  const { status, error, durationMs } = attempt;
  return [
    ...start,
    error === undefined ? `${status ?? 'not answered yet'}` : colors.red(printable(explainReason(error))),
    ...(isGood || status === undefined ? [] : [colors.red('expected status 200')]),
    colors.dim(`${Math.round(durationMs)} ms`),
    ...(attempts.length > 1 ? [colors.dim(`attempt ${attempts.length}`)] : []),
  ].join('  ');
}

/** A delivery that ended without success, in one line. */
export function formatFailedDelivery({ event, attempts, outcome }: Delivery, colors: Colors, channel?: string): string {
  const why = outcome === 'expired' ? 'too old' : 'given up';
  return `${colors.red('✗')} ${titleOf(event, channel)}  ${colors.red(`${why} after ${count(attempts.length, 'attempt')}`)}`;
}

function titleOf(event: string, channel: string | undefined): string {
  return printable(channel === undefined ? event : `${channel}  ${event}`);
}

/** A code of the system with what it means, such as `ECONNREFUSED: nothing listens there`; other texts as they are. */
export function explainReason(error: string): string {
  return REASONS[error] ? `${error}: ${REASONS[error]}` : error;
}

function reasonNotSent(outcome: Delivery['outcome'], url: string): string {
  if (outcome !== 'refused') return outcome;
  const host = URL.parse(url)?.hostname ?? url;
  return `not sent: only hosts of this machine are allowed. Add --allow-host ${printable(host)}`;
}
