import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import { isSubscribed } from '../delivery/subscribed-events.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import type { Miss, WebhookMatcher } from './find-delivery.ts';
import { findPart } from './find-part.ts';
import { isAsymmetric } from './mismatches.ts';

const LONGEST_VALUE = 200;
const SETTLE = 'Call `await whapi.settled()` before the assertion';

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
    `the nearest delivery is number ${delivery.id} to ${delivery.receiver}, ${describeOutcome(delivery)}:`,
    ...mismatches.flatMap(({ pointer, expected, received }) => [
      `  ${pointer || '(webhook)'}`,
      `    - expected ${describe(expected)}`,
      `    + received ${describe(received)}`,
    ]),
  ];
  const stack = stackOf(delivery.attempts.at(-1));
  if (stack) lines.push(stack);
  if (delivery.outcome === 'waiting') lines.push(SETTLE);
  return lines.join('\n');
}

function describeSent(deliveries: readonly Delivery[]): string | undefined {
  if (deliveries.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { event } of deliveries) counts.set(event, (counts.get(event) ?? 0) + 1);
  const sent = [...counts].map(([event, count]) => (count === 1 ? event : `${event} (${count})`));
  return `Sent: ${sent.join(', ')}`;
}

/** What was looked for may be part of another event: a message is in `messages.post` and in `chats.patch`. */
function describePart(matcher: WebhookMatcher | undefined, deliveries: readonly Delivery[]): string | undefined {
  const found = findPart(matcher, deliveries);
  return found && `${found.delivery.event} (number ${found.delivery.id}) has such an item at ${found.pointer}`;
}

/** Who would have received it, and what to do. */
function describeReceivers(event: WhapiEventName, { subscriptions, clock, deliveries }: DeliveryLogOwner): string {
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
  const isWaiting = (clock?.pending ?? 0) > 0 || deliveries.some(({ outcome }) => outcome === 'waiting');
  return `Subscribed to it: ${urls}. ${isWaiting ? `Something is still waiting. ${SETTLE}` : 'Nothing caused it yet. Call and await what causes it first'}`;
}

function describeOutcome({ outcome, attempts }: Delivery): string {
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
function stackOf(attempt: Attempt | undefined): string | undefined {
  const { stack } = (attempt?.cause ?? {}) as { stack?: string };
  const lines = stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return lines.length > 0 ? ['  The receiver threw:', ...lines.slice(0, 5)].join('\n') : undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return `what ${value.name || 'the function'} accepts`;
  const json = JSON.stringify(value) ?? String(value);
  const text = isAsymmetric(value) ? `${value} ${json}` : json;
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
