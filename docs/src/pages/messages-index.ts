import { concerning } from '../contract/concerns.ts';
import { definition } from '../contract/json-schema.ts';
import { COMMON_FIELDS, MESSAGES, type Places } from '../contract/place-definitions.ts';
import type { Contract } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { table } from '../markdown/table.ts';
import { definitionSection } from './definition-section.ts';
import { fieldsTable } from './fields-table.ts';
import { trapsList } from './traps-list.ts';

/** The page of all message types, and of what every message has. */
export function messagesIndex({ definitions, messages, discrepancies }: Contract, places: Places): string {
  const link = (title: string) => places.link(title, MESSAGES);
  return page(
    '# Messages',
    definition('Message', definitions).description,
    '[All events](../events/README.md) · [what the columns mean](../README.md#columns)',
    table(
      ['type', 'content', 'what it is'],
      messages.map(({ type, schema }) => [
        `[${type}](${type}.md)`,
        Object.keys(schema.properties ?? {})
          .filter((key) => key !== 'type')
          .map(code)
          .join(', '),
        firstSentence(schema.description),
      ]),
    ),
    'In the tolerant profile a message of another type passes, with only the fields of every message checked.',
    `## ${COMMON_FIELDS}`,
    fieldsTable(definition('MessageBase', definitions), definitions, link),
    ...places.on(MESSAGES).map((title) => definitionSection(title, definitions, link)),
    '## Traps',
    trapsList(
      concerning(discrepancies, 'message', ['MessageBase', ...places.reachedFrom(MESSAGES)]),
      '../discrepancies.md',
    ),
  );
}
