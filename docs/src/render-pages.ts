import steps from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { definitionPages, ENTITIES, eventPage, MESSAGES, messagePage } from './contract/definition-pages.ts';
import { ledger } from './contract/evidence.ts';
import { exampleCounts } from './contract/example-counts.ts';
import type { Contract } from './contract/read-contract.ts';
import { discrepanciesPage } from './pages/discrepancies-page.ts';
import { entitiesPage } from './pages/entities-page.ts';
import { eventPageText } from './pages/event-page.ts';
import { eventsIndex } from './pages/events-index.ts';
import { evidencePage } from './pages/evidence-page.ts';
import { messagePageText } from './pages/message-page.ts';
import { messagesIndex } from './pages/messages-index.ts';
import { stepsPage } from './pages/steps-page.ts';

/** Pages by their path in the docs folder, with forward slashes. */
export type Pages = Map<string, string>;

/** Renders the pages about events, messages, entities, steps, discrepancies and evidence. */
export function renderPages(contract: Contract): Pages {
  const assigned = definitionPages(contract);
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
    [
      'steps.md',
      stepsPage(steps, contract.definitions, (title) =>
        assigned.has(title) ? assigned.link(title, 'steps.md') : undefined,
      ),
    ],
    ['discrepancies.md', discrepanciesPage(contract.discrepancies)],
    [
      'evidence.md',
      evidencePage(ledger, contract.definitions, contract.events, exampleCounts(contract.events, contract.definitions)),
    ],
  ]);
}
