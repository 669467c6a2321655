import { type Field, fieldsOf } from '../contract/fields-of.ts';
import type { Definitions, JsonSchema } from '../contract/json-schema.ts';
import { code } from '../markdown/code.ts';
import { blocks } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';
import { type Link, typeText } from './type-text.ts';

/** The properties of an object as a table, and which of them stand in for one another. */
export function fieldsTable(schema: JsonSchema, definitions: Definitions, link: Link): string {
  const fields = fieldsOf(schema, definitions);
  const alternatives = fields.filter(({ presence }) => presence === 'one of these').map(({ name }) => code(name));
  return blocks(
    fields.length > 0
      ? table(
          ['field', 'type', 'required', 'evidence', 'meaning'],
          fields.map((field) => row(field, link)),
        )
      : 'No fields of its own.',
    alternatives.length > 0 ? `At least one of ${alternatives.join(' and ')} is there.` : '',
  );
}

function row({ name, schema, presence }: Field, link: Link): string[] {
  return [
    code(name),
    typeText(schema, link),
    { required: 'yes', 'one of these': 'one of these', optional: 'no' }[presence],
    `${schema['x-evidence'] ?? ''}`,
    schema.description ?? '',
  ];
}
