import type { WhapiEventName } from '@whapi-webhooks/types';
import fc, { type Arbitrary } from 'fast-check';
import { definitions, webhookTitles } from './contract.ts';
import { type Schema, titleOf } from './schema.ts';

/** Webhooks of an event that keep its schema, a quarter of them without `event`, as two of the modes send them. */
export function generateWebhook(event: WhapiEventName): Arbitrary<unknown> {
  const webhook = generate({ $ref: `#/$defs/${webhookTitles[event]}` });
  const withoutEvent = webhook.map(({ event: _, ...payload }) => payload);
  return fc.oneof({ weight: 3, arbitrary: webhook }, { weight: 1, arbitrary: withoutEvent });
}

/** Webhooks of one message each, of the schema of that title. */
export function generateMessage(title: string): Arbitrary<unknown> {
  return generate({ $ref: `#/$defs/${title}` }).map((message) => ({ messages: [message], channel_id: 'MANTIS-M72HC' }));
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON
type Generated = Arbitrary<any>;

const byTitle = new Map<string, Generated>();

function generate(schema: Schema): Generated {
  const { $ref, oneOf, anyOf, ...rest } = schema;
  if ($ref) return remember(titleOf($ref));
  if (oneOf) return fc.oneof(...oneOf.map(generate));
  if (anyOf) return fc.oneof(...anyOf.map((branch: Schema) => generate(joined(rest, branch))));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  return fc.oneof(...[schema.type].flat().map((type) => GENERATORS[type]!(schema)));
}

function remember(title: string): Generated {
  const arbitrary = byTitle.get(title) ?? generate(definitions[title]!);
  byTitle.set(title, arbitrary);
  return arbitrary;
}

/** Both schemas as one; of two opinions on one property the latter counts, which is the narrower one by custom. */
function joined(base: Schema, schema: Schema): Schema {
  return {
    ...base,
    ...schema,
    properties: { ...base.properties, ...schema.properties },
    required: [...requiredOf(base), ...requiredOf(schema)],
  };
}

/** The names that the strict profile requires. */
function requiredOf({ required = [], 'x-strict-required': strict = [] }: Schema): string[] {
  return [...required, ...strict];
}

const GENERATORS: Record<string, (schema: Schema) => Generated> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: (schema) => fc.oneof(edgesOf(schema), fc.integer(within(schema, Number.MAX_SAFE_INTEGER))),
  number: (schema) => fc.oneof(edgesOf(schema), fc.double({ ...within(schema, 1e300), noNaN: true })),
  string: generateString,
  array: ({ items, minItems = 0 }) => fc.array(generate(items), { minLength: minItems, maxLength: minItems + 1 }),
  object: generateObject,
};

function edgesOf({ minimum = -1, maximum = 1_747_661_045 }: Schema): Generated {
  return fc.constantFrom(minimum, maximum);
}

function within({ minimum = -Infinity, maximum = Infinity }: Schema, reach: number): { min: number; max: number } {
  return { min: Math.max(minimum, -reach), max: Math.min(maximum, reach) };
}

function generateString({ pattern, minLength = 0, maxLength = Infinity }: Schema): Generated {
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter(({ length }) => length <= maxLength);
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 8) });
}

const ABSENT = Symbol('absent');

function generateObject(schema: Schema): Generated {
  const bases: Schema[] = (schema.allOf ?? []).map(({ $ref }: Schema) => definitions[titleOf($ref)]);
  const whole = bases.reduceRight((extended, base) => joined(base, extended), schema);
  const { properties = {} } = whole;
  const required = requiredOf(whole);
  const values = Object.entries<Schema>(properties).map(([name, property]) => {
    const value = generate(property);
    if (required.includes(name)) return value;
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant(ABSENT) },
      { weight: 1, arbitrary: value },
    );
  });
  return fc
    .tuple(...values)
    .map((all) => Object.fromEntries(Object.keys(properties).map((name, index) => [name, all[index]])))
    .map((object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== ABSENT)));
}
