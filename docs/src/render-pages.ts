import { definitionPages, ENTITIES, eventPage, MESSAGES, messagePage } from './contract/definition-pages.ts';
import { ledger } from './contract/evidence.ts';
import { exampleCounts } from './contract/example-counts.ts';
import type { Contract } from './contract/read-contract.ts';
import type { Pages } from './markdown/page.ts';
import { entitiesPage } from './pages/contract/entities-page.ts';
import { eventPageText } from './pages/contract/event-page.ts';
import { eventsIndex } from './pages/contract/events-index.ts';
import { messagePageText } from './pages/contract/message-page.ts';
import { messagesIndex } from './pages/contract/messages-index.ts';
import { discrepanciesPage } from './pages/evidence/discrepancies-page.ts';
import { evidencePage } from './pages/evidence/evidence-page.ts';
import { faultsPages } from './pages/mock/faults-pages.ts';
import { mockLinks } from './pages/mock/mock-links.ts';
import type { MockEntries } from './pages/mock/read-mock-entries.ts';
import { stepsPages } from './pages/mock/steps-pages.ts';

/** Renders the pages about events, messages, entities, steps, faults, discrepancies and evidence. */
export function renderPages(contract: Contract, mock: MockEntries): Pages {
  const assigned = definitionPages(contract);
  const links = mockLinks(mock, contract.definitions, (title, from) =>
    assigned.has(title) ? assigned.link(title, from) : undefined,
  );
  return new Map([
    ['events/README.md', eventsIndex(contract)],
    ...contract.events.map((event): [string, string] => [
      eventPage(event.name),
      eventPageText(event, contract, assigned),
    ]),
    [MESSAGES, messagesIndex(contract, assigned)],
    ...contract.messages.map((message): [string, string] => [
      messagePage(message.type),
      messagePageText(message, contract, assigned),
    ]),
    [ENTITIES, entitiesPage(contract.definitions, assigned)],
    ...stepsPages(mock, links),
    ...faultsPages(mock, links),
    ['discrepancies.md', discrepanciesPage(contract.discrepancies)],
    [
      'evidence.md',
      evidencePage(ledger, contract.definitions, contract.events, exampleCounts(contract.events, contract.definitions)),
    ],
  ]);
}
