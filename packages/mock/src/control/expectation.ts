import type { WhapiEventName } from '@whapi-webhooks/types';
import type { WebhookMatcher } from '../assertions/find-delivery.ts';
import { type Mismatch, mismatches } from '../assertions/mismatches.ts';
import type { Duration } from '../clock/duration.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { ControlError } from './control-error.ts';
import { deliveryId, sameId } from './delivery-ids.ts';
import {
  boolean,
  count,
  type DescribedFields,
  duration,
  either,
  event,
  json,
  object,
  oneOf,
  optional,
} from './described.ts';

/** What a client expects of the mock. */
export interface Expectation {
  delivered?: { event: WhapiEventName; matcher?: WebhookMatcher };
  /** Nothing is being delivered, and has not been for that long. */
  idle?: 'now' | Duration;
  /** Whether it must not happen. */
  none?: boolean;
  /** How often it must happen at least. Default 1. */
  count?: number;
  /** The delivery after which it must happen. */
  after?: string;
}

export const expectationFields: DescribedFields<Expectation> = {
  delivered: optional(object<Expectation['delivered']>({ event, matcher: optional(json) })),
  idle: optional(either(oneOf('now'), duration)),
  none: optional(boolean),
  count: optional(count(1, 10_000)),
  after: optional(deliveryId),
};

/** A delivery that does not match, and where. */
interface Miss {
  delivery: string;
  event: WhapiEventName;
  outcome: string;
  mismatches: Mismatch[];
}

/** How the deliveries compare to an expectation. */
export interface Judgement {
  matches: Delivery[];
  /** The nearest three of the others, the nearest first. */
  misses: Miss[];
}

/** @throws {ControlError} when it expects nothing, or two things at once */
export function checkExpectation({ delivered, idle, none, count, after }: Expectation): void {
  const hint = 'Pass one of `delivered` and `idle`.';
  if ((delivered === undefined) === (idle === undefined)) {
    throw new ControlError(400, 'wrong-argument', 'The expectation must name one thing', { hint });
  }
  if (idle !== undefined && (none ?? count ?? after) !== undefined) {
    throw new ControlError(400, 'wrong-argument', '`none`, `count` and `after` belong to `delivered`', { hint });
  }
  if (none && count !== undefined) {
    throw new ControlError(400, 'wrong-argument', 'The expectation has both `none` and `count`', {
      hint: 'Leave one of them out.',
    });
  }
}

/** Compares the deliveries with what is expected of them. */
export function judge({ delivered, after }: Expectation, deliveries: readonly Delivery[]): Judgement {
  if (!delivered) return { matches: [], misses: [] };
  const { event, matcher } = delivered;
  const matches: Delivery[] = [];
  const misses: Miss[] = [];
  const start = after === undefined ? 0 : deliveries.findIndex(({ id }) => sameId(id, after)) + 1;
  for (const delivery of deliveries.slice(start)) {
    if (delivery.event !== event) continue;
    const { id, outcome } = delivery;
    const found = matcher === undefined ? [] : mismatches(matcher, delivery.webhook);
    if (outcome !== 'delivered') found.push({ pointer: '(outcome)', expected: 'delivered', received: outcome });
    if (found.length === 0) matches.push(delivery);
    else misses.push({ delivery: String(id), event, outcome, mismatches: found });
  }
  return {
    matches,
    misses: misses
      .reverse()
      .sort((a, b) => a.mismatches.length - b.mismatches.length)
      .slice(0, 3),
  };
}

/** Whether nothing is being sent at this moment. What waits for the clock does not count. */
export function isIdle(deliveries: readonly Delivery[]): boolean {
  return !deliveries.some(({ outcome, attempts }) => {
    if (outcome !== 'waiting') return false;
    const attempt = attempts.at(-1);
    return attempt !== undefined && attempt.status === undefined && attempt.error === undefined;
  });
}
