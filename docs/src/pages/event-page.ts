import { addressWebhook, isEventName, modes } from '@whapi-webhooks/contract';
import { MESSAGES_EVENT, messageTypeOf, refusedMessageType } from '../contract/by-message-type.ts';
import { concerning } from '../contract/concerns.ts';
import { eventPage, type Places } from '../contract/place-definitions.ts';
import type { Contract, EventEntry } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';
import { definitionSection } from './definition-section.ts';
import { examplesSection } from './examples-section.ts';
import { fieldsTable } from './fields-table.ts';
import { knownFrom } from './known-from.ts';
import { refusedSection } from './refused-section.ts';
import { eventSnippet } from './snippet.ts';
import { trapsList } from './traps-list.ts';

const RECEIVER = 'https://example.com/hook';

/** The page of an event: when it is sent, how it arrives, its fields, an example, traps, and what is refused. */
export function eventPageText(event: EventEntry, contract: Contract, places: Places): string {
  const { definitions, discrepancies } = contract;
  const { name, schema } = event;
  const file = eventPage(name);
  const link = (title: string) => places.link(title, file);
  const { examples, counterexamples, isSplit } = ownCases(event, contract);
  const folder = (kind: string) => `../../schemas/${kind}/${name}`;
  return page(
    `# ${name}`,
    schema.description,
    [
      `Known from: ${knownFrom(event)}`,
      `[schema](../../schemas/webhooks/${name}.schema.json)`,
      '[all events](README.md)',
      '[what the columns mean](../README.md#columns)',
    ].join(' · '),
    '## How it arrives',
    arrivals(event),
    '## Fields',
    fieldsTable(schema, definitions, link),
    ...places.on(file).map((title) => definitionSection(title, definitions, link)),
    examplesSection(examples, folder('examples')),
    isSplit ? 'Examples of the other message types are on [their pages](../messages/README.md).' : '',
    eventSnippet(event, definitions),
    '## Traps',
    trapsList(concerning(discrepancies, name, places.reachedFrom(file)), '../discrepancies.md'),
    'See also the [traps of every event](README.md#traps-of-every-event).',
    refusedSection(counterexamples, folder('counterexamples')),
    isSplit ? 'What is refused in the content of a message is on the page of its type.' : '',
  );
}

function arrivals({ name, examples }: EventEntry): string {
  if (!isEventName(name)) throw new Error(`Failed to address ${name}: it is no event, please build the contract anew`);
  // What the schemas accept; that minimal examples are accepted is tested with the schemas.
  const webhook = examples.get('minimal') as Parameters<typeof addressWebhook>[0];
  return table(
    ['mode', 'request', 'body'],
    modes.map((mode) => {
      const { method, url, payload } = addressWebhook(webhook, name, mode, RECEIVER);
      return [
        code(mode),
        code(`${method} ${url}`),
        Object.keys(payload as object)
          .map(code)
          .join(', '),
      ];
    }),
  );
}

/** Messages have pages of their own, which show what belongs to one type. */
function ownCases({ name, examples, counterexamples }: EventEntry, { definitions }: Contract) {
  if (name !== MESSAGES_EVENT) return { examples, counterexamples, isSplit: false };
  return {
    examples: new Map([...examples].filter(([, payload]) => [undefined, 'text'].includes(messageTypeOf(payload)))),
    counterexamples: new Map(
      [...counterexamples].filter(([, counterexample]) => !refusedMessageType(counterexample, definitions)),
    ),
    isSplit: true,
  };
}
