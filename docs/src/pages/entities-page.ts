import { type Definitions, definition } from '../contract/json-schema.ts';
import { ENTITIES, type Places } from '../contract/place-definitions.ts';
import { page } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { table } from '../markdown/table.ts';
import { definitionSection } from './definition-section.ts';

/** The page of everything that several other pages refer to. */
export function entitiesPage(definitions: Definitions, places: Places): string {
  const link = (title: string) => places.link(title, ENTITIES);
  const titles = places.on(ENTITIES).sort();
  return page(
    '# Shared entities',
    'What several events or message types refer to. Anything else is described where it occurs: see the [events](events/README.md) and the [message types](messages/README.md).',
    table(
      ['entity', 'what it is'],
      titles.map((title) => [link(title), firstSentence(definition(title, definitions).description)]),
    ),
    ...titles.map((title) => definitionSection(title, definitions, link)),
  );
}
