import { printable } from '@whapi-webhooks/contract';
import type { Delivery } from '@whapi-webhooks/mock';

const MOST_NAMED = 5;

/** The part of a `FileStore` that says what the next process delivers. */
interface Store {
  readonly size: number;
  has(delivery: Delivery): boolean;
}

/**
 * What becomes of the webhooks that are not delivered when the mock ends, in one line each for those that a store
 * keeps and those that are lost.
 * @param deliveries the log; what it no longer has is counted only where a store keeps it
 * @param file the path of the store, as the user named it
 */
export function describeUndelivered(
  deliveries: readonly Delivery[],
  { store, file }: { store?: Store | undefined; file?: string | undefined },
): { kept?: string; lost?: string } {
  const waiting = deliveries.filter(({ outcome }) => outcome === 'waiting');
  const kept = deliveries.filter((delivery) => store?.has(delivery));
  const lost = waiting.filter((delivery) => !kept.includes(delivery));
  return {
    ...(store &&
      store.size > 0 && {
        kept: `${countWebhooks(store.size, 'is', 'are')} kept in ${printable(file ?? '')}: ${namesOf(kept)}`,
      }),
    ...(lost.length > 0 && { lost: `${countWebhooks(lost.length, 'was', 'were')} not delivered: ${namesOf(lost)}` }),
  };
}

/** How many webhooks, with the verb that follows. */
function countWebhooks(count: number, one: string, several: string): string {
  return count === 1 ? `1 webhook ${one}` : `${count} webhooks ${several}`;
}

function namesOf(deliveries: readonly Delivery[]): string {
  const counts = new Map<string, number>();
  for (const { event, receiver } of deliveries) {
    const name = `${event} to ${printable(receiver)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
  const more = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
