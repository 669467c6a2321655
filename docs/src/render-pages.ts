import { ENTITIES, eventPage, MESSAGES, messagePage, placeDefinitions } from './contract/place-definitions.ts';
import type { Contract } from './contract/read-contract.ts';
import { discrepanciesPage } from './pages/discrepancies-page.ts';
import { entitiesPage } from './pages/entities-page.ts';
import { eventPageText } from './pages/event-page.ts';
import { eventsIndex } from './pages/events-index.ts';
import { messagePageText } from './pages/message-page.ts';
import { messagesIndex } from './pages/messages-index.ts';

/** Pages by their path in the docs folder, with forward slashes. */
export type Pages = Map<string, string>;

/** Writes the pages about events, messages, entities and discrepancies. */
export function renderPages(contract: Contract): Pages {
  const places = placeDefinitions(contract);
  return new Map([
    ['events/README.md', eventsIndex(contract)],
    ...contract.events.map((event): [string, string] => [
      eventPage(event.name),
      eventPageText(event, contract, places),
    ]),
    [MESSAGES, messagesIndex(contract, places)],
    ...contract.messages.map((message): [string, string] => [
      messagePage(message.type),
      messagePageText(message, contract, places),
    ]),
    [ENTITIES, entitiesPage(contract.definitions, places)],
    ['discrepancies.md', discrepanciesPage(contract.discrepancies)],
  ]);
}
