import type { Definitions } from './schema.ts';

/** Grades of evidence, from the strongest to the weakest. */
export const GRADES = ['captured', 'reported', 'vendor', 'vendor-elided', 'integrator', 'derived'] as const;

/** How a payload is known: one of `GRADES`. */
export type Grade = (typeof GRADES)[number];

/** A payload, and how it is known: a file of `evidence/`. */
export interface EvidenceFile {
  /** The event of a webhook; its payload may lack `event`, as in path and method mode. */
  event?: string;
  /** For a REST body instead: the operation of `rest/operations.json`, or its method and path, and which body. */
  operation?: string;
  part?: 'request' | 'response';
  /** Where the payload is from: a URL, or a description without names of people. */
  source: string;
  grade: Grade;
  /** When it was captured or published, as YYYY-MM-DD; null if unknown. */
  date: string | null;
  /** What the payload shows, in one sentence. */
  shows: string;
  /** What the source leaves out, or what was repaired. If given, nothing counts as missing. */
  elided?: string;
  /** Pointers to what was added by hand: neither they nor anything below them count. */
  completed?: string[];
  /** Whether `npm run evidence` anonymised the payload. */
  anonymised?: true;
  payload: unknown;
}

/** An evidence file with its path below `evidence/`, and the title of the schema of its payload. */
export interface Evidence extends EvidenceFile {
  file: string;
  title: string;
}

/** The part of `rest/operations.json` that evidence refers to: by the vendor's name, or by method and path. */
export type OperationBodies = {
  operation: string | null;
  method: string;
  path: string;
  request: string | null;
  response: string | null;
}[];

const FILE = /^[a-z_]+(?:\.[a-z]+)?\/[a-z\d]+(?:-[a-z\d]+)*\.json$/;
const isText = (value: unknown) => typeof value === 'string' && /\S/.test(value);
const isSource = (value: unknown) => isText(value) && !/^http:/.test(`${value}`);
const isSentence = (value: unknown) => typeof value === 'string' && /^["`A-Z].*\.$/.test(value);
const isPointers = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every((item) => /^(?:\/[^/]+)+$/.test(`${item}`));

/** What each property must be: whether it is required, a check, and what is expected. */
const PROPERTIES: Record<keyof EvidenceFile, [required: boolean, (value: unknown) => boolean, expected: string]> = {
  event: [false, isText, 'the name of an event'],
  operation: [false, isText, 'the name of an operation'],
  part: [false, (value) => value === 'request' || value === 'response', '"request" or "response"'],
  source: [true, isSource, 'an https URL or a description'],
  grade: [true, (value) => GRADES.includes(value as Grade), GRADES.map((grade) => JSON.stringify(grade)).join(', ')],
  date: [true, isDate, 'YYYY-MM-DD, or null if it is unknown'],
  shows: [true, isSentence, 'a sentence that begins with a capital and ends with "."'],
  elided: [false, isText, 'what was left out or repaired'],
  completed: [false, isPointers, 'JSON Pointers of what was added by hand'],
  anonymised: [false, (value) => value === true, 'true, which `npm run evidence` writes'],
  payload: [true, (value) => typeof value === 'object' && value !== null, 'a JSON object'],
};

/**
 * Checks a file of evidence, and finds the schema of its payload.
 * @param file its path below the folder of the corpus, such as `chats.post/new.json`
 * @returns the evidence; or each fault as the end of a sentence that begins with the path: where it is, what is expected,
 * and what was received.
 * @example checkEvidence('chats.post/new.json', JSON.parse(text), bundle.$defs, operations);
 */
export function checkEvidence(
  file: string,
  content: EvidenceFile,
  definitions: Definitions,
  operations: OperationBodies,
): Evidence | string[] {
  const title = titleOf(content, definitions, operations);
  const faults = faultsOf(file, content, title);
  return title === undefined || faults.length > 0 ? faults : { file, title, ...content };
}

/** The title of an event's webhook. */
export function webhookTitle(event: string, definitions: Definitions): string | undefined {
  const [type, method] = event.split('.');
  return Object.keys(definitions).find((title) => {
    const names = definitions[title]?.properties?.event?.properties;
    return title.endsWith('Webhook') && names?.type?.const === type && names?.event?.const === method;
  });
}

function titleOf(content: EvidenceFile, definitions: Definitions, operations: OperationBodies): string | undefined {
  const { event, operation, part } = content;
  if (typeof event === 'string') return webhookTitle(event, definitions);
  const found = operations.find((row) => [row.operation, `${row.method} ${row.path}`].includes(operation ?? ''));
  return (part === 'request' || part === 'response' ? found?.[part] : undefined) ?? undefined;
}

function faultsOf(file: string, content: EvidenceFile, title: string | undefined): string[] {
  const faults: string[] = [];
  const entries = Object.entries(PROPERTIES) as [keyof EvidenceFile, (typeof PROPERTIES)['event']][];
  for (const [name, [required, check, expected]] of entries) {
    const value = content[name];
    if (value === undefined ? required : !check(value)) {
      faults.push(`#/${name}: expected ${expected}, received ${JSON.stringify(value) ?? 'nothing'}`);
    }
  }
  for (const name of Object.keys(content)) {
    if (!Object.hasOwn(PROPERTIES, name)) faults.push(`#/${name}: the property is not known; remove it`);
  }
  const { event, operation, part, grade, elided, completed } = content;
  const isRest = operation !== undefined || part !== undefined;
  if ((event === undefined) !== isRest) {
    faults.push(': expected either "event", or "operation" and "part"; write what the payload is');
  } else if (title === undefined) {
    faults.push(`: ${event ?? `the ${part} of ${operation}`} has no schema. Correct the name, or add the schema first`);
  }
  if (grade === 'vendor' && elided !== undefined) faults.push('#/grade: with "elided" it is "vendor-elided"');
  if (grade === 'vendor-elided' && elided === undefined) faults.push('#/elided: say what the vendor left out');
  const folder = event ?? 'rest';
  if (!FILE.test(file) || !file.startsWith(`${folder}/`)) {
    faults.push(`: it belongs to evidence/${folder}/<name in kebab-case>.json. Move it`);
  }
  for (const pointer of isPointers(completed) ? (completed ?? []) : []) {
    if (!exists(content.payload, pointer))
      faults.push(`#/completed: the payload has no ${pointer}. Correct the pointer`);
  }
  return faults;
}

function isDate(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function exists(payload: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  return (
    keys.reduce<unknown>((value, key) => {
      return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
    }, payload) !== undefined
  );
}
