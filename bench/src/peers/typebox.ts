import { type TSchema, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { convert, type Dialect } from './convert.ts';
import type { PlainDocument } from './plain-schema.ts';

const dialect: Dialect<TSchema> = {
  word: (words) => (words.length === 1 ? Type.Literal(words[0]!) : Type.Enum([...words])),
  boolean: () => Type.Boolean(),
  text: (rules) => Type.String(rules),
  number: ({ isInteger, ...rules }) => (isInteger ? Type.Integer(rules) : Type.Number(rules)),
  list: (items, minItems) => Type.Array(items, { minItems }),
  either: (schemas) => Type.Union(schemas),
  object: (required, optional) =>
    Type.Object(
      {
        ...required,
        ...Object.fromEntries(Object.entries(optional).map(([name, type]) => [name, Type.Optional(type)])),
      },
      { additionalProperties: false },
    ),
  choice: (_, variants) => Type.Union(variants),
};

/** TypeBox, compiled. It has no unions by a tag: the schemas of a union are tried one after the other. */
export function typebox(document: PlainDocument): (payload: unknown) => boolean {
  const refer = (title: string) => Type.Ref(title);
  const context = Object.fromEntries(
    Object.entries(document.$defs).map(([title, schema]) => [
      title,
      convert<TSchema>({ ...schema, $defs: {} } as PlainDocument, dialect, refer),
    ]),
  );
  const compiled = Compile(context, convert<TSchema>(document, dialect, refer));
  return (payload) => compiled.Check(payload);
}
