import { type Counts, declaredProperties, type Ledger, markOf } from '@whapi-webhooks/evidence';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import type { Definitions } from '../../contract/json-schema.ts';
import { type Places, placesOf } from '../../contract/places-of.ts';
import type { EventEntry } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { blocks, page } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';

/** A definition, and where it can occur. */
interface Row {
  title: string;
  places: Places;
  /** How many examples of webhooks contain it. */
  examples: number;
  /** What is listed about it: properties, values or entries of `required`. */
  names: string[];
}

/**
 * Renders the page about evidence: the corpus, and what no payload has shown yet, most used first.
 * @param counted in how many examples of webhooks each definition occurs
 */
export function evidencePage(
  ledger: Ledger,
  definitions: Definitions,
  events: readonly EventEntry[],
  counted: ReadonlyMap<string, number>,
): string {
  const places = placesOf(definitions, {
    events: events.map(({ name, title }) => [name, title] as const),
    responses: bodies('response'),
    requests: bodies('request'),
  });
  const webhooks = new Set(events.map(({ title }) => title));
  const rowsOf = (namesOf: (title: string) => string[]) => ranked(Object.keys(definitions), namesOf, places, counted);
  const unseen = (marks: readonly unknown[]) =>
    rowsOf((title) => (webhooks.has(title) ? [] : unseenProperties(title, ledger, definitions, marks)));
  const values = rowsOf((title) => unseenValues(title, ledger));
  const unearned = rowsOf((title) => unearnedEntries(title, ledger));
  const without = events.filter(({ name }) => !isDecided(ledger.events[name]));
  return page(
    '# Evidence',
    `How each property, value and event is known. [The corpus](#the-corpus) contains ${ledger.corpus.length} payloads. The build counts how many of them contain each property, value and event, and how many lack it; the counts are in \`evidence.json\` of \`@whapi-webhooks/schemas\`. The schemas' \`x-evidence\` and the column _evidence_ of the other pages are derived from them.`,
    '## Grades',
    table(
      ['grade', 'meaning', 'payloads'],
      Object.entries(GRADES).map(([grade, meaning]) => [
        code(grade),
        meaning,
        `${ledger.corpus.filter((entry) => entry.grade === grade).length}`,
      ]),
    ),
    'Each payload counts once, however often it contains something. What the source leaves out does not count as missing, and what was added by hand does not count at all. `event` is not missing in `path` and `method` mode. Only the first four grades are proof: an integrator may be mistaken, and derived payloads are our own.',
    '## How to help',
    'Captured traffic helps most. Collect webhooks, one per line, and run `npm run evidence -- captures.ndjson`: the command replaces phone numbers, names, texts and ids, and says which payloads add something. See [Take a capture in](../CONTRIBUTING.md#take-a-capture-in).',
    '## Events without a payload',
    `For ${without.length} of ${events.length} events, the corpus has no payload that is proof:`,
    without.map(({ name }) => `- [${name}](events/${name}.md)`).join('\n'),
    "## Properties that only the vendor's OpenAPI declares, or that are inferred",
    'A capture of these helps most. The definitions that can occur in most places are first: _places_ is the number of events and REST responses that can contain the definition, _examples_ the number of our webhook examples that contain it.',
    sections(unseen(['spec', 'inferred']), 'properties'),
    '## Properties that are described, but not shown',
    'A help page of the vendor, or somebody who runs a channel, says that they exist, but no payload that is proof contains them. In the same order.',
    sections(unseen(['documented', 'reported']), 'properties'),
    '## Values that no payload has shown',
    'Values of enumerations, and variants of discriminated unions, in the same order.',
    sections(values, 'values'),
    '## Unearned entries of required',
    'The schemas require these properties because a source says so, but no payload that is proof contains the object that would have them. A capture can confirm an entry, or refute it.',
    sections(unearned, 'entries'),
    '## The corpus',
    table(
      ['payload', 'grade', 'date', 'source', 'shows'],
      ledger.corpus.map(({ file, grade, date, source, shows, elided, completed }) => [
        `[${file.replace(/\.json$/, '')}](../schemas/evidence/${file})`,
        grade,
        date ?? 'unknown',
        source.startsWith('https:') ? `[help page](${source})` : source,
        [shows, elided && `_Left out:_ ${elided}`, completed && `_Added by hand:_ ${completed.map(code).join(', ')}.`]
          .filter(Boolean)
          .join(' '),
      ]),
    ),
  );
}

const GRADES = {
  captured: 'recorded from a live channel',
  reported: 'reported by somebody who runs a channel',
  vendor: "a complete sample of the vendor's documentation or code",
  'vendor-elided': 'a sample of the vendor that leaves something out, or that had to be repaired',
  integrator: "a fixture in an integrator's code",
  derived: 'written for this contract, from what other sources say',
};

function* bodies(part: 'request' | 'response'): Generator<readonly [string, string]> {
  for (const operation of operations) {
    const title = operation[part];
    if (title !== null) yield [`${operation.method} ${operation.path}`, title];
  }
}

function unseenProperties(
  title: string,
  ledger: Ledger,
  definitions: Definitions,
  marks: readonly unknown[],
): string[] {
  const { properties = {} } = ledger.definitions[title] ?? {};
  return [...declaredProperties(definitions[title] ?? {})]
    .filter(({ path, property }) => !isDecided(properties[path]?.seen) && marks.includes(property['x-evidence']))
    .map(({ path }) => path);
}

function unseenValues(title: string, ledger: Ledger): string[] {
  const { values = {}, properties = {} } = ledger.definitions[title] ?? {};
  const own = Object.keys(values).filter((value) => !isDecided(values[value]));
  const nested = Object.entries(properties).flatMap(([path, property]) =>
    Object.entries(property.values ?? {})
      .filter(([, counts]) => !isDecided(counts))
      .map(([value]) => `${path}: ${value}`),
  );
  return [...own, ...nested];
}

function unearnedEntries(title: string, ledger: Ledger): string[] {
  const { required = {} } = ledger.definitions[title] ?? {};
  return Object.keys(required).filter((path) => required[path] === 'unearned');
}

function isDecided(counts: Counts = {}): boolean {
  return markOf(counts) !== undefined;
}

function ranked(
  titles: string[],
  namesOf: (title: string) => string[],
  places: Map<string, Places>,
  counted: ReadonlyMap<string, number>,
): Row[] {
  return titles
    .map((title): Row => {
      const found = places.get(title) as Places;
      return { title, places: found, examples: counted.get(title) ?? 0, names: namesOf(title) };
    })
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => reach(b) - reach(a) || b.examples - a.examples || (a.title < b.title ? -1 : 1));
}

function reach({ places }: Row): number {
  return places.events.size + places.responses.size;
}

/** What webhooks contain, then what only responses contain, then what only the app sends. */
function sections(rows: Row[], what: string): string {
  const inWebhooks = rows.filter(({ places }) => places.events.size > 0);
  const inResponses = rows.filter(({ places }) => places.events.size === 0 && places.responses.size > 0);
  const inRequests = rows.filter((row) => reach(row) === 0);
  const count = (some: Row[]) => `${some.reduce((sum, { names }) => sum + names.length, 0)} ${what}`;
  const lines = (some: Row[]) =>
    some.map(({ title, names }) => `- ${code(title)}: ${names.map(code).join(', ')}`).join('\n');
  return blocks(
    `In webhooks, ${count(inWebhooks)}:`,
    table(
      ['definition', 'places', 'examples', what],
      inWebhooks.map((row) => [code(row.title), `${reach(row)}`, `${row.examples}`, row.names.map(code).join(', ')]),
    ),
    inResponses.length > 0 ? `Only in REST responses, ${count(inResponses)}:` : '',
    lines(inResponses),
    inRequests.length > 0
      ? `Only in requests, which your app sends and captured webhooks do not contain: ${count(inRequests)}.`
      : '',
  );
}
