import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Mismatch, mismatches } from '../assertions/mismatches.ts';
import type { Duration } from '../clock/duration.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { WhapiRequest } from '../requests/request.ts';
import type { Whapi } from '../whapi.ts';
import { ControlError } from './control-error.ts';
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
  operation,
  optional,
} from './described.ts';

/** What a client expects of the mock. */
export interface Expectation {
  /** A webhook was delivered. */
  delivered?: { event: WhapiEventName; matcher?: object };
  /** The app made a request. */
  requested?: { operation: WhapiOperation; matcher?: object };
  /** Nothing is being delivered, and nothing has happened for that long. */
  idle?: 'now' | Duration;
  /** Whether it must not happen. */
  none?: boolean;
  /** How often it must happen at least. Default 1. */
  count?: number;
  /** The place in the timeline after which it must happen. */
  after?: number;
}

export const expectationFields: DescribedFields<Expectation> = {
  delivered: optional(object<Expectation['delivered']>({ event, matcher: optional(json) })),
  requested: optional(object<Expectation['requested']>({ operation, matcher: optional(json) })),
  idle: optional(either(oneOf('now'), duration)),
  none: optional(boolean),
  count: optional(count(1, 10_000)),
  after: optional(count(0, Number.MAX_SAFE_INTEGER)),
};

/** A delivery or request that does not match, and where. */
interface Miss {
  id: string;
  mismatches: Mismatch[];
}

/** How what happened compares to an expectation. */
export interface Judgement {
  matches: (Delivery | WhapiRequest)[];
  /** The nearest three of the others, the nearest first. */
  misses: Miss[];
}

/** @throws {ControlError} when it expects nothing, or several things at once */
export function checkExpectation({ delivered, requested, idle, none, count, after }: Expectation): void {
  const hint = 'Pass one of `delivered`, `requested` and `idle`.';
  if ([delivered, requested, idle].filter((each) => each !== undefined).length !== 1) {
    throw new ControlError(400, 'wrong-argument', 'The expectation must name one thing', { hint });
  }
  if (idle !== undefined && (none ?? count ?? after) !== undefined) {
    const message = '`none`, `count` and `after` belong to `delivered` and `requested`';
    throw new ControlError(400, 'wrong-argument', message, { hint });
  }
  if (none && count !== undefined) {
    throw new ControlError(400, 'wrong-argument', 'The expectation has both `none` and `count`', {
      hint: 'Leave one of them out.',
    });
  }
}

/** What it expects, in words that follow "Expected". */
export function wordsOf({ delivered, requested }: Expectation): string {
  return delivered ? `${delivered.event} to be delivered` : `${requested?.operation} to be requested`;
}

/** Compares what happened with what is expected. */
export function judge(expectation: Expectation, { deliveries, requests }: Whapi): Judgement {
  const { delivered, requested, after = 0 } = expectation;
  const matches: Judgement['matches'] = [];
  const misses: Miss[] = [];
  const add = (entry: Delivery | WhapiRequest, found: Mismatch[]) => {
    if (found.length === 0) matches.push(entry);
    else misses.push({ id: entry.id, mismatches: found });
  };
  for (const delivery of delivered ? deliveries : []) {
    if (delivery.event !== delivered?.event || delivery.seq <= after) continue;
    const found = delivered.matcher === undefined ? [] : mismatches(delivered.matcher, delivery.webhook);
    const { outcome } = delivery;
    if (outcome !== 'delivered') found.push({ pointer: '(outcome)', expected: 'delivered', received: outcome });
    add(delivery, found);
  }
  for (const request of requested ? requests : []) {
    if (!requested || request.operation !== requested.operation || request.by !== 'app' || request.seq <= after)
      continue;
    const found = requested.matcher === undefined ? [] : mismatches(requested.matcher, request);
    // What it caused is known once it is answered.
    if (request.status === undefined) found.push({ pointer: '(answer)', expected: 'an answer', received: undefined });
    add(request, found);
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
