import { type Type, type } from 'arktype';
import { convert } from './convert.ts';
import type { PlainDocument } from './plain-schema.ts';

/** ArkType's `allows`, which is compiled to code. It finds out by itself what tells the variants of a choice apart. */
export function arktype(schema: PlainDocument): (payload: unknown) => boolean {
  const compiled = convert<Type>(schema, {
    word: (words) => type.enumerated(...words) as Type,
    boolean: () => type.boolean as Type,
    text({ minLength, maxLength, pattern }) {
      let text = type.string;
      if (minLength !== undefined) text = text.atLeastLength(minLength);
      if (maxLength !== undefined) text = text.atMostLength(maxLength);
      return (pattern ? text.matching(pattern) : text) as Type;
    },
    number({ isInteger, minimum, maximum }) {
      let number = isInteger ? type.number.divisibleBy(1) : type.number;
      if (minimum !== undefined) number = number.atLeast(minimum);
      if (maximum !== undefined) number = number.atMost(maximum);
      return number as Type;
    },
    list: (items, minItems) => items.array().atLeastLength(minItems) as Type,
    either: (schemas) => schemas.reduce((union, next) => union.or(next) as Type),
    object: (required, optional) =>
      type({
        '+': 'reject',
        ...required,
        ...Object.fromEntries(Object.entries(optional).map(([name, schema]) => [`${name}?`, schema])),
      }) as Type,
    choice: (_, variants) => type.or(...(variants as [Type])) as Type,
  });
  return (payload) => compiled.allows(payload);
}
