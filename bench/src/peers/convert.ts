import { type PlainDocument, type PlainObject, type PlainSchema, titleOf } from './plain-schema.ts';

/** How a peer says each kind of schema. */
export interface Dialect<Out> {
  word(words: readonly string[]): Out;
  boolean(): Out;
  text(rules: { minLength?: number; maxLength?: number; pattern?: RegExp }): Out;
  number(rules: { isInteger: boolean; minimum?: number; maximum?: number }): Out;
  list(items: Out, minItems: number): Out;
  either(schemas: Out[]): Out;
  /** A closed object. */
  object(required: Record<string, Out>, optional: Record<string, Out>): Out;
  choice(tag: string, variants: Out[]): Out;
}

/**
 * Says a schema as a peer would.
 * @param refer says a reference to an object by its title; by default, the object itself, made once
 */
export function convert<Out>(document: PlainDocument, dialect: Dialect<Out>, refer?: (title: string) => Out): Out {
  const done = new Map<string, Out>();
  return say(document);

  function once(title: string): Out {
    const out = done.get(title) ?? say(document.$defs[title]!);
    done.set(title, out);
    return out;
  }

  function say(part: PlainSchema): Out {
    if ('$ref' in part) return (refer ?? once)(titleOf(part));
    if ('const' in part) return dialect.word([part.const]);
    if ('enum' in part) return dialect.word(part.enum);
    if ('anyOf' in part) return dialect.either(part.anyOf.map(say));
    switch (part.type) {
      case 'boolean':
        return dialect.boolean();
      case 'string': {
        const { type: _, pattern, ...rules } = part;
        return dialect.text({ ...rules, ...(pattern !== undefined && { pattern: new RegExp(pattern, 'u') }) });
      }
      case 'integer':
      case 'number': {
        const { type, ...rules } = part;
        return dialect.number({ ...rules, isInteger: type === 'integer' });
      }
      case 'array':
        return dialect.list(say(part.items), part.minItems ?? 0);
      case 'object':
        return 'oneOf' in part ? dialect.choice(part.discriminator.propertyName, part.oneOf.map(say)) : sayObject(part);
    }
  }

  function sayObject({ properties, required }: PlainObject): Out {
    const named = (isRequired: boolean) =>
      Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => required.includes(name) === isRequired)
          .map(([name, schema]) => [name, say(schema)]),
      );
    return dialect.object(named(true), named(false));
  }
}
