import { addressWebhook, type Issue, isEventName, modes, validateWebhook } from '@whapi-webhooks/contract';
import { validateRequest } from '@whapi-webhooks/contract/requests';
import { eventName, type WebhookSettings, type WhapiWebhook } from '@whapi-webhooks/types';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import { numberOf } from '../delivery/delivery-id.ts';
import type { PendingDelivery } from '../delivery/pending-delivery.ts';

/**
 * A line of a store: one of these properties.
 * - `add`: a delivery with its receiver's settings. A command with several writes a line with an array of them
 * - `attempt`: an attempt of the delivery `id` that failed
 * - `remove`: the id of a delivery that has ended
 */
export type StoredEntry = { add: StoredDelivery } | { attempt: StoredAttempt; id: number } | { remove: number };

/** A delivery as it is stored: by its number, and without what refers to other entries of the log. */
export interface StoredDelivery {
  delivery: Omit<Delivery, 'id' | 'seq' | 'causedBy' | 'resendOf' | 'attempts'> & {
    id: number;
    attempts: StoredAttempt[];
  };
  settings: WebhookSettings;
  /** Its webhook breaks the contract, as the test that sent it wanted. */
  unchecked?: true;
}

export type StoredAttempt = Omit<Attempt, 'id' | 'seq'>;

/** Ids count up from the highest one in the store: far above any real count, far below the largest safe integer. */
const HIGHEST_ID = 2 ** 48;

interface Field {
  expected: string;
  optional?: true;
  accepts(value: unknown): boolean;
}

const isText = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= HIGHEST_ID;

const id: Field = { expected: 'a whole number from 1 on', accepts: isId };
const number: Field = { expected: 'a number', accepts: Number.isFinite };
const text: Field = { expected: 'a string', accepts: isText };
const object: Field = { expected: 'an object', accepts: isObject };
const list: Field = { expected: 'an array', accepts: Array.isArray };
const optional = (field: Field): Field => ({ ...field, optional: true });
const faults = optional({
  expected: 'an array of strings',
  accepts: (value) => Array.isArray(value) && value.every(isText),
});

const pendingFields = {
  delivery: object,
  settings: object,
  unchecked: optional({ expected: 'true', accepts: (value) => value === true }),
};
const deliveryFields = {
  id,
  event: {
    expected: 'the name of an event',
    accepts: (value: unknown) => isText(value) && isEventName(value as string),
  },
  webhook: object,
  receiver: text,
  mode: { expected: modes.join(', '), accepts: (value: unknown) => (modes as readonly unknown[]).includes(value) },
  request: object,
  emittedAt: number,
  attempts: list,
  faults,
};
const attemptFields = {
  startedAt: number,
  durationMs: number,
  status: optional(number),
  error: optional(text),
  faults,
};

/**
 * Reads a line of a store. A delivery of several on one line that is damaged leaves the others as they are.
 * @returns its entries, and what is wrong with it, if anything is
 */
export function parseEntries(line: string): { entries: StoredEntry[]; problems: string[] } {
  const entries: StoredEntry[] = [];
  const problems: string[] = [];
  const collect = (read: () => StoredEntry) => {
    try {
      entries.push(read());
    } catch (error) {
      problems.push((error as Error).message);
    }
  };
  const parts = parseParts(line, problems);
  for (const part of parts) collect(() => toEntry(part));
  return { entries, problems };
}

/** What the store writes of a delivery. */
export function toStored({ delivery, settings }: PendingDelivery): StoredDelivery {
  const { id, seq, causedBy, resendOf, attempts, ...rest } = delivery;
  const unchecked = !validateWebhook(rest.webhook, { event: rest.event }).valid && { unchecked: true as const };
  return { delivery: { id: numberOf(id), ...rest, attempts: attempts.map(toStoredAttempt) }, settings, ...unchecked };
}

/** What the store writes of an attempt. */
export function toStoredAttempt({ id, seq, ...attempt }: Attempt): StoredAttempt {
  return attempt;
}

/** A stored delivery as it was; the log gives it a new place in its order. */
export function toPending({ delivery, settings }: StoredDelivery): PendingDelivery {
  const id = `d${delivery.id}` as const;
  const attempts = delivery.attempts.map((attempt, i) => ({ id: `${id}.${i + 1}` as const, seq: 0, ...attempt }));
  return { delivery: { ...delivery, id, seq: 0, attempts } as Delivery, settings };
}

function parseParts(line: string, problems: string[]): unknown[] {
  try {
    const parsed: unknown = JSON.parse(line, refuseProto);
    if (!isObject(parsed) || !Array.isArray(parsed.add)) return [parsed];
    return parsed.add.map((add) => ({ add }));
  } catch (error) {
    problems.push(error instanceof SyntaxError ? 'not JSON' : (error as Error).message);
    return [];
  }
}

function toEntry(value: unknown): StoredEntry {
  if (!isObject(value)) throw new Error(`expected an object, received ${kindOf(value)}`);
  if ('add' in value) return { add: toDelivery(value.add) };
  if ('attempt' in value)
    return { attempt: toAttempt(value.attempt, 'attempt'), ...pick<{ id: number }>(value, { id }, '') };
  return pick<{ remove: number }>(value, { remove: id }, '');
}

function toDelivery(value: unknown): StoredDelivery {
  const pending = pick<StoredDelivery>(value, pendingFields, 'add');
  const delivery = pick<StoredDelivery['delivery']>(pending.delivery, deliveryFields, 'delivery');
  const settings = toSettings(pending.settings, delivery);
  const { event, mode, receiver, webhook } = delivery;
  checkWebhook(webhook, event, pending.unchecked);
  // Never taken from the line: the request decides which host the webhook is sent to.
  const { method, url } = addressWebhook(webhook, event, mode, receiver);
  if (delivery.request.method !== method || delivery.request.url !== url) {
    throw new Error(
      `delivery.request: expected ${method} ${url}, which follows from delivery.receiver and delivery.mode`,
    );
  }
  const attempts = delivery.attempts.map((attempt, i) => toAttempt(attempt, `delivery.attempts.${i}`));
  return {
    ...pending,
    settings,
    delivery: { ...delivery, request: { method, url }, attempts, outcome: 'waiting' },
  };
}

function toAttempt(value: unknown, path: string): StoredAttempt {
  return pick<StoredAttempt>(value, attemptFields, path);
}

function toSettings(settings: WebhookSettings, { receiver, mode }: StoredDelivery['delivery']): WebhookSettings {
  const { issues } = validateRequest('Settings', { webhooks: [settings] });
  if (issues) throw new Error(`settings${firstOf(issues).replace('/webhooks/0', '')}`);
  if (settings.url !== receiver) throw new Error('settings.url: expected the URL of delivery.receiver');
  if ((settings.mode ?? 'body') !== mode) throw new Error('settings.mode: expected the mode of delivery.mode');
  try {
    new Headers(settings.headers);
  } catch {
    throw new Error('settings.headers: expected names and values that HTTP can send');
  }
  return settings;
}

function checkWebhook(webhook: WhapiWebhook, event: string, unchecked: true | undefined): void {
  const result = validateWebhook(webhook, { event: event as Delivery['event'] });
  if (!unchecked && !result.valid) throw new Error(`delivery.webhook${firstOf(result.issues)}`);
  const { event: named } = webhook as { event: unknown };
  if (!isObject(named) || eventName(webhook) !== event) {
    throw new Error(`delivery.webhook.event: expected the event ${event}, as delivery.event has it`);
  }
}

function firstOf([issue, ...others]: readonly Issue[]): string {
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return issue ? `${issue.pointer}: ${issue.message}${more}` : '';
}

/** An object with the fields of a table, and no others. */
function pick<T>(value: unknown, fields: Record<string, Field>, path: string): T {
  if (!isObject(value)) throw new Error(`${path}: expected an object, received ${kindOf(value)}`);
  const picked: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && field.optional) continue;
    if (!field.accepts(given)) {
      const where = path === '' ? name : `${path}.${name}`;
      throw new Error(`${where}: expected ${field.expected}, received ${kindOf(given)}`);
    }
    picked[name] = given;
  }
  return picked as T;
}

/** Copied into an object by an assignment, it would replace the object's prototype. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('a property is named "__proto__"');
  return value;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
