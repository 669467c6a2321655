import { code } from '../../markdown/code.ts';
import { page } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';

/** A row of the schemas' `rest/operations.json`. */
interface OperationRow {
  method: string;
  path: string;
  does: string;
  /** Titles of schemas. */
  request: string | null;
  response: string | null;
  events: string[];
  evidence: {
    operation: string;
    response: string | null;
    events: Record<string, string | undefined>;
    clients: number;
    files: number;
  };
}

/** A row of the schemas' `rest/partner/operations.json`. */
interface PartnerOperationRow {
  method: string;
  path: string;
  does: string;
  request: string | null;
  response: string | null;
  evidence: string;
  /** The page of the vendor that shows it. */
  page: string | null;
}

/** An entry of the schemas' `rest/operation-sources.json`. */
interface OperationSource {
  name: string;
  url: string | null;
  grade: string;
  operations: string[];
  says: Record<string, string | undefined>;
}

/** What the schemas know about REST operations, besides the rows of `operations.json`. */
export interface OperationFacts {
  operations: readonly OperationRow[];
  sources: readonly OperationSource[];
  /** The operations of the stored version of the vendor's OpenAPI. */
  openApi: readonly string[];
  /** Schema files by the title of the schema, relative to the docs folder. */
  files: ReadonlyMap<string, string>;
  /** The operations of the partner API. */
  partner: readonly PartnerOperationRow[];
  counts: {
    about: string;
    withoutMethod: { path: string; clients: number; files: number }[];
    hosts: { host: string; path: string; files: number; does: string }[];
  };
}

/** Best first. */
const GRADES: Record<string, string> = {
  captured: 'A payload from a live channel is in the [corpus](../schemas/evidence).',
  reported: 'Somebody reported it from live traffic, perhaps in part, without a payload.',
  documented: 'A help page, a sample or a demo of the vendor shows it. A demo may read only a part of a response.',
  spec: "Only the vendor's OpenAPI declares it: the stored version, or a later revision.",
  clients: 'Only public clients rely on it, and may be mistaken.',
  inferred: 'No source has it; it is our inference.',
};

const LEDGER_LENGTH = 20;

/**
 * Renders the page about REST operations: how well each is known, where a capture helps most, and which ones the mock
 * serves.
 * @param served the operations that the mock serves, such as `PATCH /chats/{ChatID}`
 */
export function operationsPage(served: readonly string[], facts: OperationFacts): string {
  const { operations, sources, counts, partner, files } = facts;
  const link = (title: string | null) => (title ? `[${title}](${files.get(title)})` : '');
  const described = operations.filter((operation) => served.includes(nameOf(operation)));
  const missing = operations.filter((operation) => !served.includes(nameOf(operation)));
  return page(
    '# REST operations',
    `${operations.length} operations of the gateway are known, and the mock serves ${described.length} of them. Its tests call each of these, validate the response against its schema, and fail if the operation causes a webhook that is not listed here. The tables link to the schemas of request bodies and responses; \`@whapi-webhooks/types\` has a type of the same name for each. For programs, the same is in [operations.json](../schemas/rest/operations.json).`,
    '## How well they are known',
    'The existence of an operation, its response and each of its webhooks are graded separately. The table counts them.',
    gradesTable(operations),
    'A webhook is `captured` if it was seen after a call of the operation. The lower grades are about the change that the operation makes: it is our inference that the webhook is also sent if a REST call makes that change.',
    counts.about,
    '## Where a capture helps most',
    `The ${LEDGER_LENGTH} most used operations of which something is not captured, the least proven first among equals. To help, capture a response, or the webhooks that follow a call: see [Take a capture in](../CONTRIBUTING.md#take-a-capture-in).`,
    ledger(operations),
    '## Served',
    table(
      [
        'operation',
        'description',
        'request body',
        'response',
        'known',
        'response known',
        'webhooks',
        'clients',
        'files',
      ],
      described.map((row) => {
        const [name, does, ...known] = cellsOf(row);
        return [name, does, link(row.request), link(row.response), ...known, webhooksOf(row), ...usageOf(row)];
      }),
    ),
    'After a message is sent, the mock sends `statuses.post` for the statuses sent, delivered, read and, for voice messages and audio files, played. Its clock determines when.',
    '## Not served',
    `For these ${missing.length} operations, the mock responds with status 501 and an error in the vendor's format that says why: no source shows the response or the message that they send, or what a client means by them. Any other request to the gateway gets a 501, too. Their webhooks are unknown.`,
    table(
      ['operation', 'description', 'known', 'response', 'clients', 'files'],
      missing.map((row) => [...cellsOf(row), ...usageOf(row)]),
    ),
    '## Notes',
    'What else the sources say about operations. Notes of public clients and of integrators are not verified.',
    notes(operations, sources),
    '## Not in the stored OpenAPI',
    'Operations that another source names. Those that only public clients call may be mistakes of the clients.',
    undeclared(facts),
    '## Other calls of public clients',
    counts.withoutMethod
      .map(({ path, ...usage }) => `- ${code(path)} by a method that was not counted: ${usageText(usage)}`)
      .join('\n'),
    'Other hosts that clients call. The mock serves them [when asked to](../packages/mock/README.md#other-hosts-that-apps-call):',
    counts.hosts
      .map(({ host, path, files, does }) => `- ${code(`${host}${path}`)}: ${does}; about ${files} files`)
      .join('\n'),
    '## The partner API',
    'At `https://manager.whapi.cloud`, with a token of its own. `setupWhapiPartner` of the mock serves all of these:',
    table(
      ['operation', 'what it does', 'request body', 'response', 'known from'],
      partner.map((row) => [
        code(nameOf(row)),
        row.does,
        link(row.request),
        link(row.response),
        row.page ? `[${row.evidence}](${row.page})` : row.evidence,
      ]),
    ),
    '## Sources',
    sources.map(({ name, url, grade }) => `- ${url ? `[${name}](${url})` : name}: ${grade}`).join('\n'),
  );
}

function gradesTable(operations: readonly OperationRow[]): string {
  const webhooks = operations.flatMap(({ evidence }) => Object.values(evidence.events));
  const count = (grades: (string | null | undefined)[], grade: string) =>
    `${grades.filter((other) => other === grade).length}`;
  return table(
    ['grade', 'meaning', 'operations', 'responses', 'webhooks'],
    Object.entries(GRADES).map(([grade, meaning]) => [
      code(grade),
      meaning,
      count(
        operations.map(({ evidence }) => evidence.operation),
        grade,
      ),
      count(
        operations.map(({ evidence }) => evidence.response),
        grade,
      ),
      count(webhooks, grade),
    ]),
  );
}

/** What is not captured of an operation, least proven first. */
function unproven({ evidence }: OperationRow): { what: string; grade: string }[] {
  const parts = [['response', evidence.response], ...Object.entries(evidence.events)] as const;
  return parts
    .map(([what, grade]) => ({ what, grade: grade ?? 'unknown' }))
    .filter(({ grade }) => grade !== 'captured')
    .sort((a, b) => rankOf(b.grade) - rankOf(a.grade));
}

/** Higher is less proven; what is unknown is least proven. */
function rankOf(grade: string): number {
  const rank = Object.keys(GRADES).indexOf(grade);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function ledger(operations: readonly OperationRow[]): string {
  const rows = operations
    .map((row) => ({ row, parts: unproven(row) }))
    .filter(({ row, parts }) => parts.length > 0 && row.evidence.clients + row.evidence.files > 0)
    .sort(
      (a, b) =>
        b.row.evidence.clients - a.row.evidence.clients ||
        b.row.evidence.files - a.row.evidence.files ||
        rankOf(b.parts[0]?.grade ?? '') - rankOf(a.parts[0]?.grade ?? ''),
    )
    .slice(0, LEDGER_LENGTH);
  return table(
    ['operation', 'clients', 'files', 'not captured yet'],
    rows.map(({ row, parts }) => [
      code(nameOf(row)),
      ...usageOf(row),
      parts.map(({ what, grade }) => `${what} (${grade})`).join(', '),
    ]),
  );
}

function notes(operations: readonly OperationRow[], sources: readonly OperationSource[]): string {
  return operations
    .flatMap((row) =>
      sources.flatMap(({ name, grade, says }) => {
        const text = says[nameOf(row)];
        return text ? [`- ${code(nameOf(row))}: ${text} (${name}: ${grade})`] : [];
      }),
    )
    .join('\n');
}

function undeclared({ operations, sources, openApi }: OperationFacts): string {
  return operations
    .filter((row) => !openApi.includes(nameOf(row)))
    .map((row) => {
      const named = sources.filter((source) => source.operations.includes(nameOf(row))).map(({ name }) => name);
      const { clients, files } = row.evidence;
      const usage = clients + files > 0 ? [usageText({ clients, files })] : [];
      return `- ${code(nameOf(row))}: ${[...named, ...usage].join('; ')}`;
    })
    .join('\n');
}

function cellsOf(row: OperationRow): [name: string, does: string, known: string, response: string] {
  return [code(nameOf(row)), row.does, row.evidence.operation, row.evidence.response ?? 'unknown'];
}

function webhooksOf({ events, evidence }: OperationRow): string {
  return events.map((event) => `[${event}](events/${event}.md): ${evidence.events[event]}`).join(', ');
}

function usageOf({ evidence: { clients, files } }: OperationRow): string[] {
  return [clients, files].map((count) => (count > 0 ? `${count}` : ''));
}

function usageText({ clients, files }: { clients: number; files: number }): string {
  return `${clients} ${clients === 1 ? 'client' : 'clients'}, ${files} ${files === 1 ? 'file' : 'files'}`;
}

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
