import { joinPointer } from '@whapi-webhooks/contract';
import { isObject } from './keyword-rules.ts';
import { type Definitions, type Schema, titleOf } from './schema.ts';

/** A value with an unlisted discriminator: its place, and the title of the base that it is read as. */
export interface Unlisted {
  pointer: string;
  base: string;
}

/** Returns a document without undeclared properties, at every depth. */
export interface DeclaredPart {
  document: unknown;
  unlisted: Unlisted[];
}

/** Removes undeclared properties: an object literal with them does not compile, although it is assignable. */
export function declaredPart(definitions: Definitions, title: string, document: unknown): DeclaredPart {
  const unlisted: Unlisted[] = [];
  return { document: strip({ $ref: title }, document, ''), unlisted };

  function strip(schema: Schema, value: unknown, pointer: string): unknown {
    if (schema.$ref) return strip(definitions[titleOf(schema.$ref)]!, value, pointer);
    if (Array.isArray(value) && schema.items) {
      return value.map((item, index) => strip(schema.items, item, joinPointer(pointer, index)));
    }
    if (!isObject(value)) return value;
    if (schema.oneOf) return strip(variantOf(schema, value, pointer), value, pointer);
    const properties = propertiesOf(schema);
    // A schema without rules for an object accepts all of it; only its type is checked.
    if (!properties) return value;
    const declared = Object.keys(value).filter((name) => Object.hasOwn(properties, name));
    return Object.fromEntries(
      declared.map((name) => [name, strip(properties[name]!, value[name], joinPointer(pointer, name))]),
    );
  }

  function variantOf(schema: Schema, value: Record<string, unknown>, pointer: string): Schema {
    const { oneOf, discriminator, 'x-fallback': fallback } = schema;
    const tag: unknown = Object.hasOwn(value, discriminator.propertyName) && value[discriminator.propertyName];
    const variant = (oneOf as Schema[]).find(({ $ref }) => {
      return definitions[titleOf($ref)]!.properties[discriminator.propertyName].const === tag;
    });
    if (variant) return variant;
    if (typeof tag === 'string') unlisted.push({ pointer, base: titleOf(fallback.$ref) });
    return fallback;
  }

  function propertiesOf({ allOf = [], properties }: Schema): Record<string, Schema> | undefined {
    const bases = (allOf as Schema[]).map(({ $ref }) => propertiesOf(definitions[titleOf($ref)]!));
    return properties && Object.assign({}, ...bases, properties);
  }
}
