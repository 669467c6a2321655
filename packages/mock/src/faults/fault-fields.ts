import {
  anyText,
  duration,
  eventName,
  type Field,
  type Fields,
  field,
  number,
  oneOf,
  oneOrMore,
  optional,
  text,
  wholeNumber,
} from '../fields/field.ts';
import { readArgument, readFields } from '../fields/read-fields.ts';
import type { Fault, FaultType } from './fault.ts';

const status: Field = field(
  'an HTTP status from 200 to 599',
  (value) => Number.isInteger(value) && (value as number) >= 200 && (value as number) <= 599,
);
const header = field(
  'what a header may contain, such as "text/plain"',
  (value) => typeof value === 'string' && /^[!-~]([ -~]*[!-~])?$/.test(value),
);
const size = field(
  'a number of bytes from 1 to 16777216',
  (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 16_777_216,
);
const lid = field('a LID such as "271042518573152@lid"', (value) => /^\d+@lid$/.test(value as string));

const chance = { probability: optional(number('a number from 0 to 1', 0, 1)), count: optional(wholeNumber(1)) };
const ofDeliveries = { ...chance, event: optional(oneOrMore(eventName)), receiver: optional(text) };

/** The fields of each type of fault, besides its type. */
function fieldsOf(operations: readonly string[]): Record<FaultType, Fields> {
  const operation: Field = { ...oneOf(...operations), expected: 'an operation such as "POST /messages/text"' };
  const ofCalls = { ...chance, operation: optional(operation) };
  return {
    duplicate: { ...ofDeliveries, times: optional(wholeNumber(1)) },
    'lid-duplicate': { ...ofDeliveries, lid: optional(lid) },
    reorder: ofDeliveries,
    drop: ofDeliveries,
    delay: { ...ofDeliveries, by: duration },
    burst: { ...ofDeliveries, size: wholeNumber(2) },
    batch: { ...ofDeliveries, size: wholeNumber(2) },
    status: { ...ofDeliveries, status },
    slow: { ...ofDeliveries, by: duration },
    timeout: ofDeliveries,
    reset: ofDeliveries,
    bodiless: ofDeliveries,
    unsigned: { ...ofDeliveries, value: optional(header) },
    garbage: {
      ...ofDeliveries,
      body: optional(anyText),
      size: optional(size),
      method: optional(oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE')),
      contentType: optional(header),
    },
    'unknown-field': { ...ofDeliveries, name: optional(text) },
    'unknown-value': { ...ofDeliveries, value: optional(text) },
    'api-status': { ...ofCalls, status },
    'api-slow': { ...ofCalls, by: duration },
  };
}

/** The types of faults. */
export const faultTypes = Object.keys(fieldsOf([])) as FaultType[];

/**
 * A copy of a fault, checked.
 * @param operations the REST operations that can fail
 * @throws {TypeError} when it has an unknown type or property, or a wrong value
 */
export function readFault(fault: Fault, operations: readonly string[]): Fault {
  const { type, ...values } = (fault ?? {}) as Fault;
  const fields = fieldsOf(operations);
  readArgument('add a fault', 'type', oneOf(...Object.keys(fields)), type);
  return { type, ...readFields(`add the fault "${type}"`, fields[type], values) } as Fault;
}
