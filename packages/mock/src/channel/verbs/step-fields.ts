import { stepDefinitions, stepSchemas } from '@whapi-webhooks/contract/steps';
import type { StepName } from '@whapi-webhooks/types/steps';
import {
  accepts,
  anyText,
  boolean,
  chat,
  contact,
  either,
  type Field,
  type Fields,
  field,
  group,
  isObject,
  json,
  listOf,
  newsletter,
  number,
  object,
  oneOf,
  optional,
  text,
  wholeNumber,
} from '../../fields/field.ts';

/** The keywords of a schema that decide what a value must be. */
interface Schema {
  $ref?: string;
  description?: string;
  allOf?: readonly Schema[];
  type?: string | readonly string[];
  enum?: readonly string[];
  minLength?: number;
  minItems?: number;
  minimum?: number;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
}

/** Values that TypeScript code may spell in more ways than a schema says, or that the verb normalises. */
const NAMED: Readonly<Record<string, Field>> = {
  Person: contact,
  ChatReference: chat,
  GroupReference: group,
  NewsletterReference: newsletter,
  IncomingText: {
    expected: 'a string, or an object with a body',
    read: (value, path) => (isObject(value) ? json : anyText).read(value, path),
  },
  PictureUrl: either(
    'a URL',
    (value) => value === null,
    field('the URL of a picture, or null', (value) => typeof value === 'string' && value !== ''),
  ),
};

/** Definitions whose properties are checked here: the webhook does not have them as they are given. */
const READ_HERE = ['IncomingPoll', 'IncomingOrder', 'OrderItem'];

/**
 * The fields of the argument of a step, as its schema describes them. The content of messages is any object here: it
 * is validated as a part of the webhook.
 * @returns nothing for a step whose argument has no properties
 */
export function stepFields(name: StepName): Fields | undefined {
  const fields = fieldsOf(definition(stepSchemas[name].argument));
  return Object.keys(fields).length > 0 ? fields : undefined;
}

function fieldsOf(schema: Schema): Fields {
  const required = new Set(requiredBy(schema));
  return Object.fromEntries(
    Object.entries(propertiesOf(schema)).map(([name, property]) => {
      const read = fieldOf(property);
      return [name, required.has(name) ? read : optional(read)];
    }),
  );
}

function fieldOf(schema: Schema): Field {
  if (schema.$ref) return fieldOfDefinition(titleOf(schema.$ref));
  if (schema.enum) return oneOf(...schema.enum);
  const { type, minimum = Number.NEGATIVE_INFINITY, minLength, minItems } = schema;
  if (type === 'string') return minLength ? text : anyText;
  if (type === 'boolean') return boolean;
  if (type === 'integer') return described(wholeNumber(minimum), schema);
  if (type === 'number') return described(number(`a number from ${minimum} on`, minimum), schema);
  return type === 'array' ? listOf(fieldOf(schema.items ?? {}), minItems) : json;
}

function fieldOfDefinition(title: string): Field {
  const named = NAMED[title];
  if (named) return named;
  const schema = definition(title);
  if (schema.type === 'string') return fieldOf(schema);
  return READ_HERE.includes(title) ? object(fieldsOf(schema)) : json;
}

/** A number alone says little: the description says of what. */
function described(inner: Field, { description = '' }: Schema): Field {
  const what = description.replace(/\.$/, '');
  const expected = `${inner.expected}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  return { ...inner, expected, read: (value, path) => field(expected, () => accepts(inner, value)).read(value, path) };
}

function propertiesOf({ allOf = [], properties = {} }: Schema): Record<string, Schema> {
  return Object.assign({}, ...allOf.map(({ $ref = '' }) => propertiesOf(definition(titleOf($ref)))), properties);
}

function requiredBy({ allOf = [], required = [] }: Schema): string[] {
  return [...allOf.flatMap(({ $ref = '' }) => requiredBy(definition(titleOf($ref)))), ...required];
}

function definition(title: string): Schema {
  return stepDefinitions()[title] ?? {};
}

function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
