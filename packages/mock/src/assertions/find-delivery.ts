import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import { type Expected, type Mismatch, mismatches } from './mismatches.ts';

/**
 * The expected webhook: a part of it, at any depth, or a function that returns whether it matches.
 * @example { chats_updates: [{ after_update: { mute: true } }] }
 * @example (webhook) => webhook.chats_updates.length > 1
 */
export type WebhookMatcher<E extends WhapiEventName = WhapiEventName> = Expected<WebhookOf<E>>;

/** A delivery that does not match, and where. */
export interface Miss {
  delivery: Delivery;
  mismatches: Mismatch[];
}

/** The delivery that matches, or else the nearest one. */
export type SearchResult<E extends WhapiEventName> =
  | { found: Delivery<E>; nearest?: never }
  | { found?: never; nearest?: Miss };

/** Looks for a delivery of an event whose webhook matches and that the receiver accepted. */
export function findDelivery<E extends WhapiEventName>(
  deliveries: readonly Delivery[],
  event: E,
  matcher?: WebhookMatcher<E>,
): SearchResult<E> {
  let nearest: Miss | undefined;
  for (const delivery of deliveries) {
    if (delivery.event !== event) continue;
    const missed = matcher === undefined ? [] : mismatches(matcher, delivery.webhook);
    if (delivery.outcome !== 'delivered') {
      missed.push({ pointer: '(outcome)', expected: 'delivered', received: delivery.outcome });
    }
    if (missed.length === 0) return { found: delivery as Delivery<E> };
    if (!nearest || missed.length <= nearest.mismatches.length) nearest = { delivery, mismatches: missed };
  }
  return nearest ? { nearest } : {};
}
