import { validateWebhook } from '@whapi-webhooks/contract';
import { pick } from '../channel/state/pick.ts';
import type { TimelineRow } from '../timeline/timeline-row.ts';
import type { JsonSchema } from './described.ts';

/** What the stream sends of the content of a row: no bodies, which are read when somebody looks at one. */
export const shortProperties = {
  request: ['by', 'operation', 'method', 'path', 'status', 'durationMs'],
  delivery: ['event', 'receiver', 'outcome', 'faults', 'resendOf'],
  attempt: ['status', 'error', 'durationMs', 'faults'],
} as const satisfies Record<TimelineRow['kind'], readonly string[]>;

/** What the stream sends beside it. */
export const derivedProperties: Readonly<Record<TimelineRow['kind'], Readonly<Record<string, JsonSchema>>>> = {
  request: {},
  delivery: { valid: { type: 'boolean', description: 'Whether the webhook is valid by the strict profile.' } },
  attempt: {},
};

/** A row without bodies: the properties of its content are its own. */
export function inShort(row: TimelineRow): object {
  const { kind, seq, id, at, causedBy } = row;
  const content = (row as unknown as Readonly<Record<string, Record<string, unknown>>>)[kind];
  const known = { kind, seq, id, at, ...(causedBy && { causedBy }) };
  return { ...known, ...pick(content ?? {}, ...shortProperties[kind]), ...derivedFrom(row) };
}

function derivedFrom(row: TimelineRow): object {
  if (row.kind !== 'delivery') return {};
  return { valid: validateWebhook(row.delivery.webhook, { profile: 'strict' }).valid };
}
