import type { Delivery } from '../delivery/delivery.ts';
import type { WebhookMatcher } from './find-delivery.ts';
import { mismatches } from './mismatches.ts';

/** Only the newest deliveries are searched: the result is a hint. */
const MOST_DELIVERIES = 100;

/** Where in the webhooks of other events an item like one that was looked for is. */
export function findPart(
  matcher: WebhookMatcher | undefined,
  deliveries: readonly Delivery[],
): { delivery: Delivery; pointer: string } | undefined {
  if (typeof matcher !== 'object') return undefined;
  const items = Object.values(matcher).flatMap((value) => (Array.isArray(value) ? value : []));
  for (const delivery of deliveries.slice(-MOST_DELIVERIES)) {
    for (const item of items.filter(isTelling)) {
      const pointer = pointerTo(item, delivery.webhook, '');
      if (pointer !== undefined) return { delivery, pointer };
    }
  }
  return undefined;
}

/** Whether it says more of an item than that it is there. */
function isTelling(item: unknown): item is object {
  return typeof item === 'object' && item !== null && Object.keys(item).length > 0;
}

function pointerTo(item: object, value: unknown, pointer: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (pointer !== '' && !Array.isArray(value) && mismatches(item, value).length === 0) return pointer;
  for (const [key, inner] of Object.entries(value)) {
    const found = pointerTo(item, inner, `${pointer}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
