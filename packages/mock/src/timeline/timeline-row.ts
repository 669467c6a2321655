import type { AttemptId, CausedBy, DeliveryId, RequestId, StepId } from '../causes.ts';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { DeliveryEntry } from '../delivery/delivery-log.ts';
import { attemptView, viewOf } from '../delivery/delivery-view.ts';
import type { WhapiRequest } from '../requests/request.ts';
import type { RequestEntry } from '../requests/request-log.ts';
import { requestView } from '../requests/request-record.ts';
import { type StepEntry, stepView } from '../step-log/step-log.ts';
import type { WhapiStep } from '../step-log/whapi-step.ts';

interface Row<Kind extends string, Id> {
  readonly kind: Kind;
  /** Counts up from 1 over steps, requests, deliveries and attempts. */
  readonly seq: number;
  readonly id: Id;
  /** When it happened, in milliseconds since 1970-01-01 UTC by the mock's clock. */
  readonly at: number;
  /** What it is a consequence of, where that is known. */
  readonly causedBy?: CausedBy;
}

/** One row of `whapi.timeline`: a step, a REST request, a delivery, or an attempt of a delivery. */
export type TimelineRow =
  | (Row<'step', StepId> & { readonly step: WhapiStep })
  | (Row<'request', RequestId> & { readonly request: WhapiRequest })
  | (Row<'delivery', DeliveryId> & { readonly delivery: Delivery })
  | (Row<'attempt', AttemptId> & { readonly attempt: Attempt });

export type TimelineEntry = StepEntry | RequestEntry | DeliveryEntry;

const rows = new WeakMap<TimelineEntry, TimelineRow>();

/** The row of an entry, the same one each time. What it shows follows what happens. */
export function rowOf(entry: TimelineEntry): TimelineRow {
  const known = rows.get(entry);
  if (known) return known;
  const row = Object.freeze(createRow(entry));
  rows.set(entry, row);
  return row;
}

function createRow(entry: TimelineEntry): TimelineRow {
  const { seq } = entry;
  if (entry.kind === 'step') {
    const { step } = entry;
    const { id, at, causedBy } = step;
    return {
      ...{ kind: 'step', seq, id, at, ...(causedBy && { causedBy }) },
      get step() {
        return stepView(step);
      },
    };
  }
  if (entry.kind === 'request') {
    const { id, at, causedBy } = entry.request;
    return { kind: 'request', seq, id, at, ...(causedBy && { causedBy }), request: requestView(entry.request) };
  }
  const { delivery } = entry;
  if (entry.kind === 'delivery') {
    const { id, emittedAt: at, causedBy } = delivery;
    return { kind: 'delivery', seq, id, at, ...(causedBy && { causedBy }), delivery: viewOf(delivery) };
  }
  const { attempt } = entry;
  return {
    ...{ kind: 'attempt', seq, id: attempt.id, at: attempt.startedAt },
    causedBy: Object.freeze({ delivery: delivery.id }),
    get attempt() {
      return attemptView(attempt);
    },
  };
}
