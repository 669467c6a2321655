import { z } from 'zod';
import { convert } from './convert.ts';
import type { PlainDocument } from './plain-schema.ts';

/** Zod 4, which compiles objects to code where `eval` is allowed. */
export function zod(schema: PlainDocument): (payload: unknown) => boolean {
  const type = convert<z.ZodType>(schema, {
    word: (words) => (words.length === 1 ? z.literal(words[0]!) : z.enum(words)),
    boolean: () => z.boolean(),
    text: ({ minLength, maxLength, pattern }) =>
      z
        .string()
        .check(
          ...[
            ...(minLength === undefined ? [] : [z.minLength(minLength)]),
            ...(maxLength === undefined ? [] : [z.maxLength(maxLength)]),
            ...(pattern ? [z.regex(pattern)] : []),
          ],
        ),
    number: ({ isInteger, minimum = -Infinity, maximum = Infinity }) => {
      // `z.int()` stops at the safe integers: a chat that is muted for ever carries 2^64.
      const isBeyond = Number.isFinite(maximum) && maximum > Number.MAX_SAFE_INTEGER;
      const type = isInteger && !isBeyond ? z.int() : z.number();
      const bounded = type.check(
        ...(Number.isFinite(minimum) ? [z.gte(minimum)] : []),
        ...(Number.isFinite(maximum) ? [z.lte(maximum)] : []),
      );
      return isInteger && isBeyond ? bounded.refine(Number.isInteger) : bounded;
    },
    list: (items, minItems) => z.array(items).min(minItems),
    either: (schemas) => z.union(schemas),
    object: (required, optional) =>
      z.strictObject({
        ...required,
        ...Object.fromEntries(Object.entries(optional).map(([name, type]) => [name, type.optional()])),
      }),
    choice: (tag, variants) => z.discriminatedUnion(tag, variants as [z.ZodObject, ...z.ZodObject[]]),
  });
  return (payload) => type.safeParse(payload).success;
}
