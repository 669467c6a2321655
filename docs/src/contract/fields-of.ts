import { type Definitions, definition, type JsonSchema, refName } from './json-schema.ts';

/** A property of an object; those of nested objects have dotted names. */
export interface Field {
  name: string;
  schema: JsonSchema;
  presence: 'required' | 'one of several' | 'optional';
}

/**
 * The properties of an object, including those inherited by `allOf`. Own properties override inherited ones.
 * The properties of a nested object without a title follow it: `event`, `event.type`.
 */
export function fieldsOf(schema: JsonSchema, definitions: Definitions): Field[] {
  const fields = new Map<string, Field>();
  for (const part of schema.allOf ?? []) {
    for (const field of fieldsOf(resolve(part, definitions), definitions)) fields.set(field.name, field);
  }
  const alternatives = schema.anyOf?.flatMap(({ required = [] }) => required) ?? [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const inherited = fields.get(name)?.presence;
    const presence = alternatives.includes(name) ? 'one of several' : (inherited ?? 'optional');
    fields.set(name, { name, schema: property, presence });
    for (const [path, object] of nestedObjects(name, property)) {
      for (const field of fieldsOf(object, definitions)) {
        fields.set(`${path}.${field.name}`, { ...field, name: `${path}.${field.name}` });
      }
    }
  }
  for (const name of schema.required ?? []) {
    const field = fields.get(name);
    if (field) field.presence = 'required';
  }
  return [...fields.values()];
}

/** The target of a `$ref`, or the schema itself. */
function resolve(schema: JsonSchema, definitions: Definitions): JsonSchema {
  return schema.$ref ? definition(refName(schema.$ref), definitions) : schema;
}

function* nestedObjects(name: string, schema: JsonSchema): Generator<[string, JsonSchema]> {
  if (schema.properties) yield [name, schema];
  if (schema.items) yield* nestedObjects(`${name}[]`, schema.items);
}
