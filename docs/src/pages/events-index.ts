import { concerning } from '../contract/concerns.ts';
import type { Contract, EventEntry } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { page } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { table } from '../markdown/table.ts';
import { knownFrom } from './known-from.ts';
import { trapsList } from './traps-list.ts';

/** The page of all events, and what holds for every one of them. */
export function eventsIndex({ events, discrepancies }: Contract): string {
  return page(
    '# Events',
    'What Whapi.Cloud tells a receiver, one page for each event.',
    table(
      ['event', 'what happened', 'payload key', 'known from'],
      events.map((event) => [
        `[${event.name}](${event.name}.md)`,
        firstSentence(event.schema.description),
        event.payloadKeys.map(code).join(' or ') || 'not known',
        knownFrom(event),
      ]),
    ),
    "Where only the vendor's OpenAPI tells the fields of an event, no sample of it has been published: expect surprises.",
    '## How the modes address an event',
    'A receiver is set up at a URL, in one of three modes. Only `body` says in the body which event it is.',
    table(
      ['mode', 'request', '`event` in the body'],
      [
        ['`body`', '`POST {url}`', 'yes'],
        ['`path`', '`POST {url}/{type}/{event}`', 'no'],
        ['`method`', '`{EVENT} {url}/{type}`', 'no'],
      ],
    ),
    `So \`chats.patch\` is \`POST {url}/chats/patch\` in \`path\` mode and \`PATCH {url}/chats\` in \`method\` mode. ${sharedKeys(events)}`,
    '## Traps of every event',
    trapsList(concerning(discrepancies, 'webhook', ['Event']), '../discrepancies.md'),
  );
}

/** Payload keys that do not tell the event on their own. */
function sharedKeys(events: EventEntry[]): string {
  const keys = [...new Set(events.flatMap(({ payloadKeys }) => payloadKeys))];
  const shared = keys
    .map((key) => ({ key, names: events.filter((event) => event.payloadKeys.includes(key)).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 1)
    .map(({ key, names }) => `${code(key)} (${names.map(code).join(', ')})`);
  return `Without \`event\` the request line is needed to tell apart events that share a payload key: ${shared.join(', ')}.`;
}
