import { discrepanciesAbout } from '../../contract/discrepancies-about.ts';
import { countsText, ledger } from '../../contract/evidence.ts';
import type { Contract, EventEntry } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { page } from '../../markdown/page.ts';
import { firstSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { knownFrom } from './known-from.ts';
import { pitfallsList } from './pitfalls-list.ts';

/** The page of all events, with everything that applies to all of them. */
export function eventsIndex({ events, discrepancies }: Contract): string {
  return page(
    '# Events',
    'The events that Whapi.Cloud sends to a receiver, with one page for each event.',
    table(
      ['event', 'description', 'payload key', 'payloads seen', 'source'],
      events.map((event) => [
        `[${event.name}](${event.name}.md)`,
        firstSentence(event.schema.description),
        event.payloadKeys.map(code).join(' or ') || 'unknown',
        countsText(ledger.events[event.name] ?? {}) || 'none',
        knownFrom(event),
      ]),
    ),
    'If no payload of an event has been seen, real payloads may differ. [Evidence](../evidence.md) lists what has been seen, and how to help.',
    '## Modes',
    'A webhook URL is configured with one of three modes. Only in `body` mode does the body contain the event.',
    table(
      ['mode', 'request', '`event` in the body'],
      [
        ['`body`', '`POST {url}`', 'yes'],
        ['`path`', '`POST {url}/{type}/{event}`', 'no'],
        ['`method`', '`{EVENT} {url}/{type}`', 'no'],
      ],
    ),
    `For example, \`chats.patch\` is \`POST {url}/chats/patch\` in \`path\` mode and \`PATCH {url}/chats\` in \`method\` mode. ${sharedKeys(events)}`,
    '## Pitfalls of all events',
    pitfallsList(discrepanciesAbout(discrepancies, 'webhook', ['Event']), '../discrepancies.md'),
  );
}

/** Payload keys that several events share. */
function sharedKeys(events: EventEntry[]): string {
  const keys = [...new Set(events.flatMap(({ payloadKeys }) => payloadKeys))];
  const shared = keys
    .map((key) => ({ key, names: events.filter((event) => event.payloadKeys.includes(key)).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 1)
    .map(({ key, names }) => `${code(key)} (${names.map(code).join(', ')})`);
  return `In these modes you need the request line to distinguish events with the same payload key: ${shared.join(', ')}.`;
}
