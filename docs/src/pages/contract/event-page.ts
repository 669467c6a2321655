import { addressWebhook, isEventName, modes } from '@whapi-webhooks/contract';
import { MESSAGES_EVENT, messageTypeOf, rejectedMessageType } from '../../contract/by-message-type.ts';
import { type DefinitionPages, eventPage } from '../../contract/definition-pages.ts';
import { discrepanciesAbout } from '../../contract/discrepancies-about.ts';
import type { Contract, EventEntry } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { page } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';
import { definitionSection } from './definition-section.ts';
import { examplesSection } from './examples-section.ts';
import { fieldsTable } from './fields-table.ts';
import { knownFrom } from './known-from.ts';
import { pitfallsList } from './pitfalls-list.ts';
import { rejectedSection } from './rejected-section.ts';
import { eventSnippet } from './snippet.ts';

const RECEIVER = 'https://example.com/hook';

/** The page of an event: when it is sent, its requests, fields, examples, a handler, pitfalls and rejected payloads. */
export function eventPageText(event: EventEntry, contract: Contract, pages: DefinitionPages): string {
  const { definitions, discrepancies } = contract;
  const { name, schema } = event;
  const file = eventPage(name);
  const link = (title: string) => pages.link(title, file);
  const { examples, counterexamples, isSplit } = casesOfPage(event, contract);
  const folder = (kind: string) => `../../schemas/${kind}/${name}`;
  return page(
    `# ${name}`,
    schema.description,
    [
      `Source: ${knownFrom(event)}`,
      `[schema](../../schemas/webhooks/${name}.schema.json)`,
      '[all events](README.md)',
      '[columns](../README.md#columns)',
    ].join(' · '),
    '## Request',
    requestsTable(event),
    '## Fields',
    fieldsTable(schema, definitions, link),
    ...pages.on(file).map((title) => definitionSection(title, definitions, link)),
    examplesSection(examples, folder('examples')),
    isSplit ? 'For examples of other message types, see [their pages](../messages/README.md).' : '',
    eventSnippet(event, definitions),
    '## Pitfalls',
    pitfallsList(discrepanciesAbout(discrepancies, name, pages.reachableFrom(file)), '../discrepancies.md'),
    'See also the [pitfalls of all events](README.md#pitfalls-of-all-events).',
    rejectedSection(counterexamples, folder('counterexamples')),
    isSplit ? 'For rejected contents of messages, see the page of the message type.' : '',
  );
}

function requestsTable({ name, examples }: EventEntry): string {
  if (!isEventName(name))
    throw new Error(`Failed to address ${name}: it is not an event of the built contract. Run \`npm run build\``);
  // The tests of the schemas make sure that minimal examples are valid.
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

/** Message types have their own pages, which show the examples of that type. */
function casesOfPage({ name, examples, counterexamples }: EventEntry, { definitions }: Contract) {
  if (name !== MESSAGES_EVENT) return { examples, counterexamples, isSplit: false };
  return {
    examples: new Map([...examples].filter(([, payload]) => [undefined, 'text'].includes(messageTypeOf(payload)))),
    counterexamples: new Map(
      [...counterexamples].filter(([, counterexample]) => !rejectedMessageType(counterexample, definitions)),
    ),
    isSplit: true,
  };
}
