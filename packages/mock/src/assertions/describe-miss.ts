import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import { isSubscribed } from '../delivery/subscribed-events.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import { countNames, describeOutcome, isWaiting, SETTLE, stackOf } from './describe-outcome.ts';
import { describeMismatches } from './describe-value.ts';
import type { Miss, WebhookMatcher } from './find-delivery.ts';
import { findPart } from './find-part.ts';

/** Why no delivery matched: the nearest one and where it differs, or what was sent and connected instead. */
export function describeMiss(
  event: WhapiEventName,
  matcher: WebhookMatcher | undefined,
  nearest: Miss | undefined,
  whapi: DeliveryLogOwner,
): string {
  if (nearest) return describeNearest(nearest);
  const sentences = [
    `no ${event} was sent`,
    describeSent(whapi.deliveries),
    describePart(matcher, whapi.deliveries),
    describeReceivers(event, whapi),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join('. ');
}

function describeNearest({ delivery, mismatches }: Miss): string {
  const lines = [
    `the nearest delivery is ${delivery.id} to ${delivery.receiver}, ${describeOutcome(delivery)}:`,
    ...describeMismatches(mismatches, '(webhook)'),
  ];
  const stack = stackOf(delivery.attempts.at(-1));
  if (stack) lines.push(stack);
  if (delivery.outcome === 'waiting') lines.push(SETTLE);
  return lines.join('\n');
}

function describeSent(deliveries: readonly Delivery[]): string | undefined {
  if (deliveries.length === 0) return undefined;
  return `Sent: ${countNames(deliveries.map(({ event }) => event))}`;
}

/** What was looked for may be part of another event: a message is in `messages.post` and in `chats.patch`. */
function describePart(matcher: WebhookMatcher | undefined, deliveries: readonly Delivery[]): string | undefined {
  const found = findPart(matcher, deliveries);
  return found && `${found.delivery.event} (${found.delivery.id}) has such an item at ${found.pointer}`;
}

/** Who would have received it, and what to do. */
function describeReceivers(event: WhapiEventName, whapi: DeliveryLogOwner): string {
  const { subscriptions } = whapi;
  if (!subscriptions) return SETTLE;
  if (subscriptions.length === 0) {
    return 'No receiver is connected. Call `whapi.connect(url, receiver)` or `whapi.subscribe({ url })` first';
  }
  const subscribed = subscriptions.filter((subscription) => isSubscribed(subscription, event));
  if (subscribed.length === 0) {
    const urls = subscriptions.map(({ url }) => url).join(', ');
    return `${urls} ${subscriptions.length === 1 ? 'is' : 'are'} not subscribed to it. Add it to \`events\` of \`whapi.subscribe()\``;
  }
  const urls = subscribed.map(({ url }) => url).join(', ');
  return `Subscribed to it: ${urls}. ${isWaiting(whapi) ? `Something is still waiting. ${SETTLE}` : 'Nothing caused it yet. Call and await what causes it first'}`;
}
