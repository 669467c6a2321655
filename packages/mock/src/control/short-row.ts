import { validateWebhook } from '@whapi-webhooks/contract';
import { pick } from '../channel/state/pick.ts';
import type { TimelineRow } from '../timeline/timeline-row.ts';
import type { JsonSchema } from './described.ts';
import { subjectOfRequest, subjectOfWebhook } from './row-subject.ts';
import { text } from './schemas.ts';

/** What the stream sends of the content of a row: no bodies, which a client reads when it needs them. */
export const shortProperties = {
  step: ['do', 'error', 'durationMs'],
  request: ['by', 'operation', 'method', 'path', 'token', 'status', 'durationMs'],
  delivery: ['event', 'receiver', 'outcome', 'faults', 'resendOf'],
  attempt: ['status', 'error', 'durationMs', 'faults'],
} as const satisfies Record<TimelineRow['kind'], readonly string[]>;

const subject: Readonly<Record<string, JsonSchema>> = {
  chat: { ...text, description: 'The chat that it is about.' },
  messages: { type: 'array', items: text, maxItems: 10, description: 'The messages that it is about.' },
};

/** What the stream sends beside it; only `valid` is always there. */
export const derivedProperties: Readonly<Record<TimelineRow['kind'], Readonly<Record<string, JsonSchema>>>> = {
  step: {},
  request: subject,
  delivery: {
    valid: { type: 'boolean', description: 'Whether the webhook is valid in the strict profile.' },
    ...subject,
  },
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
  if (row.kind === 'request') return subjectOfRequest(row.request);
  if (row.kind !== 'delivery') return {};
  const { webhook } = row.delivery;
  return { valid: validateWebhook(webhook, { profile: 'strict' }).valid, ...subjectOfWebhook(webhook) };
}
