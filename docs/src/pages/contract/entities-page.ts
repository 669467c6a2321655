import { type DefinitionPages, ENTITIES } from '../../contract/definition-pages.ts';
import { type Definitions, definition } from '../../contract/json-schema.ts';
import { page } from '../../markdown/page.ts';
import { firstSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { definitionSection } from './definition-section.ts';

/** The page of the definitions that several pages refer to. */
export function entitiesPage(definitions: Definitions, pages: DefinitionPages): string {
  const link = (title: string) => pages.link(title, ENTITIES);
  const titles = pages.on(ENTITIES).sort();
  return page(
    '# Shared entities',
    'Definitions that several events or message types refer to. All others are described on the pages of the [events](events/README.md) and the [message types](messages/README.md).',
    table(
      ['entity', 'description'],
      titles.map((title) => [link(title), firstSentence(definition(title, definitions).description)]),
    ),
    ...titles.map((title) => definitionSection(title, definitions, link)),
  );
}
