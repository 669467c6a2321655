import { eventNames } from '@whapi-webhooks/contract';
import { operationNames } from '@whapi-webhooks/contract/requests';
import type { Field } from '../fields/field.ts';
import * as fields from '../fields/field.ts';

/** A JSON Schema, as far as the description of the control plane uses it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a value must be: to be read, and to be described. */
export interface Described extends Field {
  readonly schema: JsonSchema;
}

export type DescribedFields<T = Record<string, unknown>> = { readonly [K in keyof Required<T>]: Described };

function described(field: Field, schema: JsonSchema): Described {
  return { ...field, schema: { description: `${capital(field.expected)}.`, ...schema } };
}

export function optional(field: Described): Described {
  return { ...field, optional: true };
}

export const boolean = described(fields.boolean, { type: 'boolean' });
export const text = described(fields.text, { type: 'string', minLength: 1 });
export const event = described(fields.eventName, { type: 'string', enum: eventNames });
export const operation = described(fields.operation, { type: 'string', enum: operationNames });
export const json = described(fields.json, { type: 'object', additionalProperties: true });
export const duration = described(fields.duration, { type: ['number', 'string'] });
export const time = described(fields.number('a number of milliseconds since 1970-01-01 UTC', 0, 8.64e15), {
  type: 'number',
  minimum: 0,
});

export function count(least: number, most: number): Described {
  const expected = `a whole number from ${least} to ${most}`;
  const accepts = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return described(fields.field(expected, accepts), { type: 'integer', minimum: least, maximum: most });
}

/** A number in a query, where it is a text. */
export function queryCount(least: number, most: number): Described {
  const inner = count(least, most);
  return {
    ...inner,
    read: (value, path) => inner.read(/^\d+$/.test(String(value)) ? Number(value) : value, path),
  };
}

export function oneOf(...names: readonly string[]): Described {
  return described(fields.oneOf(...names), { type: 'string', enum: names });
}

/** The value of either field; the second one says what is wrong. */
export function either(first: Described, second: Described): Described {
  const expected = `${first.expected}, or ${second.expected}`;
  return {
    expected,
    read: (value, path) => (fields.accepts(first, value) ? first : second).read(value, path),
    schema: { description: `${capital(expected)}.`, anyOf: [first.schema, second.schema] },
  };
}

export function object<T>(inner: DescribedFields<T>): Described {
  return { ...fields.object(inner as fields.Fields<T>), schema: objectSchema(inner as DescribedFields) };
}

/** The schema of an object with these fields and no others. */
export function objectSchema(inner: DescribedFields): JsonSchema {
  const required = Object.keys(inner).filter((name) => !inner[name]?.optional);
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(inner).map(([name, { schema }]) => [name, schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** A text that begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
