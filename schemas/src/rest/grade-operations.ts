import type { Evidence, Grade as EvidenceGrade } from '@whapi-webhooks/evidence';

/**
 * How well something is known, best first: a payload was captured; somebody reported it from live traffic; a help page,
 * sample or demo of the vendor shows it; only the vendor's OpenAPI has it; only public clients rely on it; we infer it.
 */
export const GRADES = ['captured', 'reported', 'documented', 'spec', 'clients', 'inferred'] as const;

type Grade = (typeof GRADES)[number];

/** A row of `rest/operations.json`. Everything but `evidence` is written by hand. */
export interface Operation {
  /** The vendor's `operationId`; null where no source of the vendor names the operation. */
  operation: string | null;
  method: string;
  path: string;
  does: string;
  request: string | null;
  response: string | null;
  events: string[];
  evidence: OperationEvidence;
}

/** What is known of an operation, derived by {@link gradeOperations}. */
export interface OperationEvidence {
  /** That the operation exists. */
  operation: Grade;
  /** What its response looks like; null where nothing is known. */
  response: Grade | null;
  /** That it causes the webhooks of `events`. */
  events: Record<string, Grade>;
  /** The number of response bodies in `evidence/rest`, by their grade there. */
  bodies: Record<string, number>;
  /** Of 52 public clients, the number of those that call it. */
  clients: number;
  /** The number of further files in a search index of public code that call it. */
  files: number;
}

/** A source that says something about operations, from `rest/operation-sources.json`. */
export interface OperationSource {
  name: string;
  url: string | null;
  grade: Grade;
  /** The operations that it shows to exist, such as `GET /health`. */
  operations: string[];
  /** The operations whose response it shows. */
  responses: string[];
  /** The webhooks that it shows for what the operations change. */
  events: { events: string[]; operations: string[] }[];
  /** What else it says about an operation. */
  says: Record<string, string>;
  /** Files of `evidence` that prove what a captured source shows. */
  payloads: string[];
}

/** What counts of a payload of the corpus: a webhook, or a body of the operation that it names. */
export type Proof = Pick<Evidence, 'file' | 'event' | 'operation' | 'part' | 'grade'>;

/** `rest/client-counts.json`. */
export interface ClientCounts {
  about: string;
  operations: Record<string, { clients: number; files: number }>;
  /** Paths that clients call by a method that was not counted. */
  withoutMethod: { path: string; clients: number; files: number }[];
  hosts: { host: string; path: string; files: number; does: string }[];
}

/** Everything that grades are derived from. */
export interface Knowledge {
  sources: OperationSource[];
  counts: ClientCounts;
  /** Operations of the vendor's OpenAPI, with the name of their response. */
  openApi: Record<string, { id: string; response: string | null }>;
  corpus: readonly Proof[];
}

/** Grades of the corpus, as grades of an operation. */
const OF_CORPUS: Record<EvidenceGrade, Grade> = {
  captured: 'captured',
  reported: 'reported',
  vendor: 'documented',
  'vendor-elided': 'documented',
  integrator: 'clients',
  derived: 'inferred',
};

/**
 * Derives the `evidence` of every operation.
 * @throws {Error} when a source or a count names an operation or an event that is not listed, or when a
 * captured source has no captured payload.
 */
export function gradeOperations(operations: readonly Operation[], knowledge: Knowledge): OperationEvidence[] {
  checkKnowledge(operations, knowledge);
  return operations.map((operation) => gradeOperation(operation, knowledge));
}

/** An operation as the vendor writes it: `PATCH /chats/{ChatID}`. */
export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function gradeOperation(row: Operation, { sources, counts, openApi, corpus }: Knowledge): OperationEvidence {
  const name = nameOf(row);
  const bodies = responsesTo(row, corpus).map(({ grade }) => grade);
  const ofBodies = bodies.map((grade) => OF_CORPUS[grade]);
  const declared = openApi[name];
  const gradesOf = (isShown: (source: OperationSource) => boolean) => sources.filter(isShown).map(({ grade }) => grade);
  const response = best([
    ...ofBodies,
    ...gradesOf(({ responses }) => responses.includes(name)),
    declared?.response && 'spec',
    row.response && 'inferred',
  ]);
  const events = row.events.map((event): [string, Grade] => {
    const shown = gradesOf((source) =>
      source.events.some((shows) => shows.events.includes(event) && shows.operations.includes(name)),
    );
    return [event, best(shown) ?? 'inferred'];
  });
  const { clients, files } = counts.operations[name] ?? { clients: 0, files: 0 };
  const exists = best([
    ...ofBodies,
    ...gradesOf(({ operations, responses }) => operations.includes(name) || responses.includes(name)),
    declared && 'spec',
    clients + files > 0 && 'clients',
  ]);
  return {
    operation: exists ?? 'inferred',
    response: response ?? null,
    events: Object.fromEntries(events),
    bodies: countOf(bodies),
    clients,
    files,
  };
}

function responsesTo({ operation, ...row }: Operation, corpus: readonly Proof[]): Proof[] {
  return corpus.filter((body) => body.part === 'response' && [operation, nameOf(row)].includes(body.operation ?? ''));
}

function best(grades: (Grade | false | '' | null | undefined)[]): Grade | undefined {
  return GRADES.find((grade) => grades.includes(grade));
}

function countOf(grades: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const grade of grades.toSorted()) counts[grade] = (counts[grade] ?? 0) + 1;
  return counts;
}

function checkKnowledge(operations: readonly Operation[], { sources, counts, openApi, corpus }: Knowledge): void {
  const rows = new Map(operations.map((row) => [nameOf(row), row]));
  const check = (place: string, name: string) => {
    if (!rows.has(name)) fail(place, `${name} is not listed in rest/operations.json. Add a row, or correct the name`);
  };
  for (const name of Object.keys(openApi)) check("the vendor's OpenAPI", name);
  for (const name of Object.keys(counts.operations)) check('rest/client-counts.json', name);
  for (const source of sources) {
    const place = `rest/operation-sources.json, ${source.name}`;
    for (const name of [...source.operations, ...source.responses, ...Object.keys(source.says)]) check(place, name);
    for (const shows of source.events) {
      for (const name of shows.operations) {
        check(place, name);
        const missing = shows.events.find((event) => !rows.get(name)?.events.includes(event));
        if (missing)
          fail(place, `${name} does not list the event ${missing}. Add it to the row, or correct the source`);
      }
    }
    checkProof(place, source, corpus);
  }
}

/** Nothing is captured without its payload. */
function checkProof(place: string, source: OperationSource, corpus: readonly Proof[]): void {
  if (source.grade !== 'captured') return;
  if (source.operations.length + source.responses.length > 0)
    fail(place, 'operations and responses are captured by bodies in evidence/rest only. Add the bodies there');
  const captured = corpus.filter(({ file, grade }) => grade === 'captured' && source.payloads.includes(file));
  for (const file of source.payloads) {
    if (!captured.some((payload) => payload.file === file))
      fail(place, `evidence/${file} is not a captured payload. Add it, or lower the grade of the source`);
  }
  const unproven = source.events
    .flatMap(({ events }) => events)
    .find((event) => !captured.some((payload) => payload.event === event));
  if (unproven) fail(place, `no payload of ${unproven} is listed. Add one, or lower the grade of the source`);
}

function fail(place: string, reason: string): never {
  throw new Error(`Failed to grade operations by ${place}: ${reason}`);
}
