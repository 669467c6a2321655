import { type Field, fieldsOf } from '../../contract/fields-of.ts';
import type { Definitions, JsonSchema } from '../../contract/json-schema.ts';
import { code } from '../../markdown/code.ts';
import { table } from '../../markdown/table.ts';
import { type Link, typeText } from '../type-text.ts';

/** The properties of an argument or of a result, the required ones first. */
export function stepFieldsTable(schema: JsonSchema, definitions: Definitions, link: Link): string {
  const fields = fieldsOf(schema, definitions).sort((a, b) => rankOf(a) - rankOf(b));
  if (fields.length === 0) return 'No properties.';
  return table(
    ['property', 'type', 'required', 'description'],
    fields.map(({ name, schema, presence }) => [
      code(name),
      typeText(schema, link),
      presence === 'required' ? 'yes' : 'no',
      schema.description ?? '',
    ]),
  );
}

function rankOf({ presence }: Field): number {
  return presence === 'required' ? 0 : 1;
}
