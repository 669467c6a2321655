import type { Counts } from '@whapi-webhooks/evidence';
import { countsText } from '../../contract/evidence.ts';
import { type Field, fieldsOf } from '../../contract/fields-of.ts';
import type { Definitions, JsonSchema } from '../../contract/json-schema.ts';
import { code } from '../../markdown/code.ts';
import { blocks } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';
import { type Link, typeText } from '../type-text.ts';

/** The properties of an object as a table, and which of them are alternatives. */
export function fieldsTable(schema: JsonSchema, definitions: Definitions, link: Link): string {
  const fields = fieldsOf(schema, definitions);
  const alternatives = fields.filter(({ presence }) => presence === 'one of several').map(({ name }) => code(name));
  return blocks(
    fields.length > 0
      ? table(
          ['field', 'type', 'required', 'evidence', 'description'],
          fields.map((field) => row(field, link)),
        )
      : 'No fields.',
    alternatives.length > 0 ? `At least one of ${alternatives.join(' and ')} is required.` : '',
  );
}

function row({ name, schema, presence }: Field, link: Link): string[] {
  return [
    code(name),
    typeText(schema, link),
    { required: 'yes', 'one of several': 'one of several', optional: 'no' }[presence],
    countsText(schema['x-seen'] as Counts | undefined) || `${schema['x-evidence'] ?? ''}`,
    schema.description ?? '',
  ];
}
