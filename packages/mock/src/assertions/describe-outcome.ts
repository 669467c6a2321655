import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';

/** What to do where something is still waiting. */
export const SETTLE = 'Call `await whapi.settled()` before the assertion';

/** Whether anything is in flight or waits for the clock. */
export function isWaiting({ clock, deliveries }: Pick<DeliveryLogOwner, 'clock' | 'deliveries'>): boolean {
  return (clock?.pending ?? 0) > 0 || deliveries.some(({ outcome }) => outcome === 'waiting');
}

/** What became of a delivery, and what its receiver responded. */
export function describeOutcome({ outcome, attempts }: Delivery): string {
  const last = attempts.at(-1);
  if (outcome === 'refused') return 'refused. Connect a receiver there, or add its host to `allowedHosts`';
  if (!last) return outcome;
  const tries = attempts.length === 1 ? '' : `, the last of ${attempts.length} attempts`;
  return `${outcome} (${describeAnswer(last)}${tries})`;
}

function describeAnswer({ status, error }: Attempt): string {
  return error ?? (status === undefined ? 'no response yet' : `responded ${status}`);
}

/** Where the receiver threw: the lines of the stack without its first, which the outcome says. */
export function stackOf(attempt: Attempt | undefined): string | undefined {
  const { stack } = (attempt?.cause ?? {}) as { stack?: string };
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return lines.length > 0 ? ['  The receiver threw:', ...lines.slice(0, 5)].join('\n') : undefined;
}

/** How often each of several names occurs: `chats.patch, labels.post (2)`. */
export function countNames(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)).join(', ');
}
