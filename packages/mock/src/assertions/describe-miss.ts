import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { Miss } from './find-delivery.ts';
import { isAsymmetric } from './mismatches.ts';

const LONGEST_VALUE = 200;

/** Why no delivery matched, for people: what came closest and where it differs, or what was sent instead. */
export function describeMiss(
  event: WhapiEventName,
  nearest: Miss | undefined,
  deliveries: readonly Delivery[],
): string {
  if (!nearest) return `no webhook of ${event} was sent. ${describeSent(deliveries)}`;
  const { delivery, mismatches } = nearest;
  return [
    `the nearest delivery is number ${delivery.id} to ${delivery.receiver}, ${describeOutcome(delivery)}:`,
    ...mismatches.flatMap(({ pointer, expected, received }) => [
      `  ${pointer || '(webhook)'}`,
      `    - expected ${describe(expected)}`,
      `    + received ${describe(received)}`,
    ]),
  ].join('\n');
}

function describeSent(deliveries: readonly Delivery[]): string {
  if (deliveries.length === 0) return 'Nothing was sent at all, please connect or subscribe a receiver';
  const counts = new Map<string, number>();
  for (const { event } of deliveries) counts.set(event, (counts.get(event) ?? 0) + 1);
  const sent = [...counts].map(([event, count]) => (count === 1 ? event : `${event} (${count})`));
  return `Sent were ${sent.join(', ')}`;
}

function describeOutcome({ outcome, attempts }: Delivery): string {
  const last = attempts.at(-1);
  if (outcome === 'refused') return 'refused: please connect a receiver there, or add its host to `allowedHosts`';
  if (!last) return outcome;
  const tries = attempts.length === 1 ? '' : ` to the last of ${attempts.length} attempts`;
  return `${outcome} (${describeAnswer(last)}${tries})`;
}

function describeAnswer({ status, error }: Attempt): string {
  return error ?? (status === undefined ? 'no answer yet' : `answered with ${status}`);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return `what ${value.name || 'the function'} accepts`;
  const json = JSON.stringify(value) ?? String(value);
  const text = isAsymmetric(value) ? `${value} ${json}` : json;
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
