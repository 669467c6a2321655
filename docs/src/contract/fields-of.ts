import { type Definitions, definition, type JsonSchema, refName } from './json-schema.ts';

/** One property of an object; those of nested objects have dotted names. */
export interface Field {
  name: string;
  schema: JsonSchema;
  presence: 'required' | 'one of these' | 'optional';
}

/**
 * The properties of an object, with those it takes over from its `allOf`. An own property stands in for one of the
 * same name that is taken over. The properties of an object without a name of its own follow it: `event`, `event.type`.
 */
export function fieldsOf(schema: JsonSchema, definitions: Definitions): Field[] {
  const fields = new Map<string, Field>();
  for (const part of schema.allOf ?? []) {
    for (const field of fieldsOf(resolve(part, definitions), definitions)) fields.set(field.name, field);
  }
  const alternatives = schema.anyOf?.flatMap(({ required = [] }) => required) ?? [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const taken = fields.get(name)?.presence;
    const presence = alternatives.includes(name) ? 'one of these' : (taken ?? 'optional');
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

/** What a `$ref` leads to, or the schema itself. */
function resolve(schema: JsonSchema, definitions: Definitions): JsonSchema {
  return schema.$ref ? definition(refName(schema.$ref), definitions) : schema;
}

function* nestedObjects(name: string, schema: JsonSchema): Generator<[string, JsonSchema]> {
  if (schema.properties) yield [name, schema];
  if (schema.items) yield* nestedObjects(`${name}[]`, schema.items);
}
