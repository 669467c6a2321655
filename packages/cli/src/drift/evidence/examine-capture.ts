import { type Issue, isEventName, validateWebhook } from '@whapi-webhooks/contract';
import {
  type Definitions,
  type Grade,
  type Observation,
  type OperationBodies,
  observe,
  webhookTitle,
} from '@whapi-webhooks/evidence';
import { type Fact, factNames, type KnownFacts } from './known-facts.ts';
import { shapeOf } from './shape-of.ts';

/** What a capture says about its payload. */
export interface Given {
  event?: string;
  operation?: string;
  part?: string;
  source?: string;
  grade?: string;
  date?: string;
}

/** What one captured payload adds to the evidence, and where it contradicts the contract. */
export interface Examined {
  /** As in evidence files. */
  subject: Subject;
  /** The event, or `response of sendMessageText`. */
  about: string;
  shape: string;
  /** Whether a payload of this shape is known. If so, the lists below are empty. */
  isKnown: boolean;
  facts: Fact[];
  /** What the tolerant profile rejects: receivers would lose such messages. */
  contradictions: string[];
  /** What the strict profile rejects, except undeclared properties and unlisted values. */
  refusals: string[];
  /** The payload without anybody's data. */
  payload: unknown;
}

/** What captures are compared with. */
export interface Examination {
  definitions: Definitions;
  operations: OperationBodies;
  known: KnownFacts;
  anonymise: (payload: unknown) => unknown;
}

/** Far more than any schema has. What is nested as deeply as calls can be could be neither compared nor written. */
const DEEPEST = 100;

/** An undeclared property has an issue too: without room for thousands, they would hide the others. */
const MOST_ISSUES = 10_000;

/**
 * Compares a captured payload with the schemas and with what is known, and remembers it.
 * @returns what it shows; or a sentence on why it cannot be compared.
 */
export function examineCapture(
  { body, given }: { body: unknown; given: Given },
  grade: Grade,
  { definitions, operations, known, anonymise }: Examination,
): Examined | string {
  if (isTooDeep(body)) return `it is nested in more than ${DEEPEST} levels. No payload is: remove it from the capture`;
  const payload = anonymise(body);
  const found = subjectOf(body, given, definitions, operations);
  if (typeof found === 'string') return found;
  const { title, subject } = found;
  const event = 'event' in subject ? subject.event : undefined;
  const about = 'event' in subject ? subject.event : `${subject.part} of ${subject.operation}`;
  const observations = [...observe(definitions, title, payload)];
  const shape = shapeOf(payload, observations);
  const base = { subject, about, shape, payload };
  if (known.hasShape(shape, grade)) return { ...base, isKnown: true, facts: [], contradictions: [], refusals: [] };
  known.addShape(shape, grade);
  const facts = known.add(grade, factNames(observations, event, event === undefined ? about : undefined));
  return { ...base, isKnown: false, facts, ...faultsOf(payload, event, observations, definitions) };
}

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** What a payload is. */
type Subject = { event: string } | { operation: string; part: 'request' | 'response' };

function subjectOf(
  body: unknown,
  { event, operation, part }: Given,
  definitions: Definitions,
  operations: OperationBodies,
): { title: string; subject: Subject } | string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'the payload is not a JSON object';
  if (operation !== undefined) {
    const row = operations.find(({ operation: name, method, path }) => [name, `${method} ${path}`].includes(operation));
    const title = part === 'request' || part === 'response' ? row?.[part] : undefined;
    if (title) return { title, subject: { operation, part: part as 'request' | 'response' } };
    return `the ${part ?? 'body'} of ${operation} has no schema. Name an operation of rest/operations.json, and "part"`;
  }
  const asked = event !== undefined && isEventName(event) ? event : undefined;
  if (event !== undefined && !asked) return `${event} is not an event of the schemas. Add its schema first`;
  const result = validateWebhook(body, { maxIssues: 1, ...(asked && { event: asked }) });
  if (result.unknown) return `${nameOfEvent(body)} is not an event of the schemas. Add its schema first`;
  const title = result.event && webhookTitle(result.event, definitions);
  if (result.event && title) return { title, subject: { event: result.event } };
  return 'it is not a known webhook. Add "event" beside "body", or for a REST body "operation" and "part"';
}

function nameOfEvent(body: object): string {
  const { type, event } = ((body as { event?: unknown }).event ?? {}) as { type?: unknown; event?: unknown };
  const name = `${type}.${event}`;
  return /^[a-z_]{1,40}\.[a-z_]{1,40}$/.test(name) ? name : 'its "event"';
}

function faultsOf(
  payload: unknown,
  event: string | undefined,
  observations: readonly Observation[],
  definitions: Definitions,
): Pick<Examined, 'contradictions' | 'refusals'> {
  const missing = missingRequired(observations, definitions, event !== undefined);
  if (event === undefined || !isEventName(event)) return { contradictions: missing, refusals: [] };
  const tolerant = validateWebhook(payload, { event, profile: 'tolerant' });
  const refused = new Set((tolerant.issues ?? []).map(({ pointer }) => pointer));
  for (const observation of observations) {
    if (observation.kind === 'undeclared') refused.add(observation.pointer);
    if (observation.kind === 'value' && !observation.listed) refused.add(observation.pointer);
  }
  const strict = validateWebhook(payload, { event, profile: 'strict', maxIssues: MOST_ISSUES });
  return {
    contradictions: (tolerant.issues ?? []).map(textOf),
    refusals: (strict.issues ?? []).filter(({ pointer }) => !refused.has(pointer)).map(textOf),
  };
}

function missingRequired(observations: readonly Observation[], definitions: Definitions, isWebhook: boolean): string[] {
  return observations.flatMap((observation) => {
    if (observation.kind !== 'property' || observation.present) return [];
    const { title, path, pointer } = observation;
    if (isWebhook && pointer === '/event') return [];
    return !path.includes('.') && definitions[title]?.required?.includes(path) ? [`${pointer} is missing`] : [];
  });
}

function textOf({ pointer, message }: Issue): string {
  return message.includes(pointer) ? message : `${pointer || '/'}: ${message}`;
}
