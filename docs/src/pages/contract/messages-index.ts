import { COMMON_FIELDS, type DefinitionPages, MESSAGES } from '../../contract/definition-pages.ts';
import { discrepanciesAbout } from '../../contract/discrepancies-about.ts';
import { definition } from '../../contract/json-schema.ts';
import type { Contract } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { page } from '../../markdown/page.ts';
import { firstSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { definitionSection } from './definition-section.ts';
import { fieldsTable } from './fields-table.ts';
import { pitfallsList } from './pitfalls-list.ts';

/** The page of all message types, with the properties that every message has. */
export function messagesIndex({ definitions, messages, discrepancies }: Contract, pages: DefinitionPages): string {
  const link = (title: string) => pages.link(title, MESSAGES);
  return page(
    '# Messages',
    definition('Message', definitions).description,
    '[All events](../events/README.md) · [columns](../README.md#columns)',
    table(
      ['type', 'content', 'description'],
      messages.map(({ type, schema }) => [
        `[${type}](${type}.md)`,
        Object.keys(schema.properties ?? {})
          .filter((key) => key !== 'type')
          .map(code)
          .join(', '),
        firstSentence(schema.description),
      ]),
    ),
    'The tolerant profile accepts messages of any other type and then validates only the fields of every message.',
    `## ${COMMON_FIELDS}`,
    fieldsTable(definition('MessageBase', definitions), definitions, link),
    ...pages.on(MESSAGES).map((title) => definitionSection(title, definitions, link)),
    '## Pitfalls',
    pitfallsList(
      discrepanciesAbout(discrepancies, 'message', ['MessageBase', ...pages.reachableFrom(MESSAGES)]),
      '../discrepancies.md',
    ),
  );
}
