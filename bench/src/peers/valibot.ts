import * as v from 'valibot';
import { convert } from './convert.ts';
import type { PlainDocument } from './plain-schema.ts';

type Schema = v.GenericSchema;
type Check<T> = v.GenericPipeAction<T, T>;
// biome-ignore lint/suspicious/noExplicitAny: the types of valibot count the actions of a pipe
const pipe = v.pipe as any as <T>(schema: v.GenericSchema<T>, ...checks: Check<T>[]) => Schema;

/** Valibot's `is`, which ends at the first issue. */
export function valibot(schema: PlainDocument): (payload: unknown) => boolean {
  const type = convert<Schema>(schema, {
    word: (words) => (words.length === 1 ? v.literal(words[0]!) : v.picklist(words)),
    boolean: () => v.boolean(),
    text: ({ minLength, maxLength, pattern }) =>
      withChecks(v.string(), [
        minLength !== undefined && v.minLength(minLength),
        maxLength !== undefined && v.maxLength(maxLength),
        pattern && v.regex(pattern),
      ]),
    number: ({ isInteger, minimum, maximum }) =>
      withChecks(v.number(), [
        isInteger && v.integer(),
        minimum !== undefined && v.minValue(minimum),
        maximum !== undefined && v.maxValue(maximum),
      ]),
    list: (items, minItems) => withChecks(v.array(items), [minItems > 0 && v.minLength(minItems)]),
    either: (schemas) => v.union(schemas),
    object: (required, optional) =>
      v.strictObject({
        ...required,
        ...Object.fromEntries(Object.entries(optional).map(([name, type]) => [name, v.optional(type)])),
      }),
    choice: (tag, variants) => v.variant(tag, variants as never) as Schema,
  });
  return (payload) => v.is(type, payload);
}

function withChecks<T>(schema: v.GenericSchema<T>, checks: (Check<T> | false | undefined)[]): Schema {
  const needed = checks.filter((check) => check !== false && check !== undefined);
  return needed.length > 0 ? pipe(schema, ...needed) : schema;
}
