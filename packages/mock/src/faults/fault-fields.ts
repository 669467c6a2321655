import { isEventName } from '@whapi-webhooks/contract';
import { milliseconds } from '../clock/duration.ts';
import { servedOperations } from '../gateway/served-operations.ts';
import type { Fault, FaultType } from './fault.ts';

/** What a field of a fault must be, for people, and whether a value is it. */
interface Field {
  must: string;
  optional?: true;
  accepts(value: unknown): boolean;
}

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const optional = (field: Field): Field => ({ ...field, optional: true });

const text: Field = { must: 'be a text', accepts: isText };
const status: Field = {
  must: 'be an HTTP status from 200 to 599',
  accepts: (value) => Number.isInteger(value) && (value as number) >= 200 && (value as number) <= 599,
};
const duration: Field = {
  must: 'be a duration: milliseconds, or a text such as "15m"',
  accepts(value) {
    try {
      return milliseconds(value as number) >= 0;
    } catch {
      return false;
    }
  },
};
const atLeast = (least: number): Field => ({
  must: `be a whole number from ${least} on`,
  accepts: (value) => Number.isInteger(value) && (value as number) >= least,
});

const chance: Record<string, Field> = {
  probability: optional({
    must: 'be a number from 0 to 1',
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  }),
  count: optional(atLeast(1)),
};
const ofDeliveries: Record<string, Field> = {
  ...chance,
  event: optional({
    must: 'be an event such as "chats.patch", or a list of them',
    accepts: (value) => [value].flat().length > 0 && [value].flat().every((name) => isEventName(name as string)),
  }),
  receiver: optional({ must: 'be the URL of a receiver', accepts: isText }),
};
const ofCalls: Record<string, Field> = {
  ...chance,
  operation: optional({
    must: 'be an operation that the mock serves, such as "POST /messages/text" or "PATCH /chats/{ChatID}"',
    accepts: (value) => servedOperations.includes(value as string),
  }),
};

/** The fields of each type of fault, besides its type. */
const faultFields: Record<FaultType, Record<string, Field>> = {
  duplicate: { ...ofDeliveries, times: optional(atLeast(1)) },
  reorder: ofDeliveries,
  drop: ofDeliveries,
  delay: { ...ofDeliveries, by: duration },
  burst: { ...ofDeliveries, size: atLeast(2) },
  batch: { ...ofDeliveries, size: atLeast(2) },
  status: { ...ofDeliveries, status },
  slow: { ...ofDeliveries, by: duration },
  timeout: ofDeliveries,
  reset: ofDeliveries,
  'unknown-field': { ...ofDeliveries, name: optional(text) },
  'unknown-value': { ...ofDeliveries, value: optional(text) },
  'api-status': { ...ofCalls, status },
  'api-slow': { ...ofCalls, by: duration },
};

/** @throws {TypeError} when a fault makes no sense */
export function assertValidFault(fault: Fault): void {
  const { type, ...values } = fault as Fault & Record<string, unknown>;
  const problem = (text: string) => new TypeError(`Failed to add the fault "${type}": ${text}`);
  const fields = Object.hasOwn(faultFields, type) ? faultFields[type] : undefined;
  if (!fields) throw problem(`there is none of this type, please use one of ${Object.keys(faultFields).join(', ')}`);
  for (const [name, { must, accepts }] of Object.entries(fields).filter(isNeeded)) {
    if (!accepts(values[name])) throw problem(`"${name}" is ${JSON.stringify(values[name])}, please let it ${must}`);
  }
  const stranger = Object.keys(values).find((name) => !Object.hasOwn(fields, name));
  if (stranger) throw problem(`it has no "${stranger}", please use ${Object.keys(fields).join(', ')}`);

  function isNeeded([name, field]: [string, Field]): boolean {
    return !field.optional || values[name] !== undefined;
  }
}
