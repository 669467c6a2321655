import { type Evidence, GRADES, type Grade } from './evidence-file.ts';
import { type Observation, observe } from './observe.ts';
import { type Definitions, refTitle, type Schema } from './schema.ts';

/** Numbers of payloads by grade, without grades that have none. */
export type Counts = Partial<Record<Grade, number>>;

/** Counts of a property. A payload with several objects counts for both if one of them lacks the property. */
interface PropertyEvidence {
  seen: Counts;
  /** Payloads with an object that could have the property, but lacks it. */
  missing: Counts;
  /** For values listed in the property itself. */
  values?: Record<string, Counts>;
  unlisted?: Record<string, Counts>;
}

/**
 * Whether an entry of `required` is proven: `earned` if payloads contain it, `contradicted` if one that is proof lacks it,
 * `unearned` if none that is proof contains the object.
 */
type RequiredEvidence = 'earned' | 'contradicted' | 'unearned';

/** What the corpus says about a definition. Paths are as in the docs: `event.type`, `media.kinds[]`. */
interface DefinitionEvidence {
  seen: Counts;
  properties: Record<string, PropertyEvidence>;
  required: Record<string, RequiredEvidence>;
  /** For an enumeration: its values. For a discriminated union: its variants. */
  values?: Record<string, Counts>;
  /** Values and variants that no schema lists. */
  unlisted?: Record<string, Counts>;
  /** Properties that no schema declares. */
  undeclared?: Record<string, Counts>;
}

/** The content of `evidence.json`. */
export interface Ledger {
  corpus: Omit<Evidence, 'payload'>[];
  events: Record<string, Counts>;
  /** By operation and body. */
  operations: Record<string, { request?: Counts; response?: Counts }>;
  definitions: Record<string, DefinitionEvidence>;
}

/** Grades that decide whether a property is required: what the service sent, and what the vendor shows. */
const DECIDING: readonly Grade[] = ['captured', 'reported', 'vendor', 'vendor-elided'];

/**
 * Counts, for every definition, property, value, variant, entry of `required` and event, in how many payloads of which
 * grade it was seen, and in how many it was missing. Each payload counts once, however often something occurs in it.
 */
export function countEvidence(
  corpus: readonly Evidence[],
  definitions: Definitions,
  events: readonly string[],
): Ledger {
  const ledger: Ledger = {
    corpus: corpus.map(({ payload, ...entry }) => entry),
    events: Object.fromEntries(events.map((event) => [event, {}])),
    operations: {},
    definitions: Object.fromEntries(
      Object.entries(definitions).map(([title, schema]) => [title, emptyEvidence(schema, definitions)]),
    ),
  };
  for (const evidence of corpus) {
    const counted = new Set<Counts>();
    for (const counts of countsIn(evidence, definitions, ledger)) counted.add(counts);
    for (const counts of counted) counts[evidence.grade] = (counts[evidence.grade] ?? 0) + 1;
  }
  for (const [title, schema] of Object.entries(definitions)) {
    const entry = ledger.definitions[title] as DefinitionEvidence;
    for (const path of requiredPaths(schema)) entry.required[path] = judge(entry.properties[path]);
  }
  return sorted(ledger);
}

/** Selects what counts: nothing that was added by hand, and nothing missing if the source was elided. */
export function* countedObservations(
  {
    title,
    event,
    elided,
    completed = [],
    payload,
  }: Pick<Evidence, 'title' | 'event' | 'elided' | 'completed' | 'payload'>,
  definitions: Definitions,
): Generator<Observation> {
  // If the envelope was added by hand, only the content of the webhook is evidence.
  const isWrapped = completed.includes('/event');
  for (const observation of observe(definitions, title, payload)) {
    const { kind, pointer } = observation;
    const depth = pointer.split('/').length - 1;
    if (completed.some((place) => pointer === place || pointer.startsWith(`${place}/`))) continue;
    if (isWrapped && (kind === 'definition' ? depth === 0 : depth <= 1 && observation.title === title)) continue;
    if (kind === 'property' && !observation.present) {
      if (elided !== undefined) continue;
      // In path and method mode, the request line contains it.
      if (event !== undefined && pointer === '/event') continue;
    }
    yield observation;
  }
}

function* countsIn(evidence: Evidence, definitions: Definitions, ledger: Ledger): Generator<Counts> {
  const { event, operation, part, completed } = evidence;
  if (event !== undefined && !completed?.includes('/event')) yield at(ledger.events, event, () => ({}));
  if (operation !== undefined && part !== undefined) {
    const bodies: Ledger['operations'][string] = at(ledger.operations, operation, () => ({}));
    bodies[part] ??= {};
    yield bodies[part];
  }
  for (const observation of countedObservations(evidence, definitions)) {
    const entry = ledger.definitions[observation.title] as DefinitionEvidence;
    const { kind, path } = observation;
    if (kind === 'definition') yield entry.seen;
    else if (kind === 'property') {
      const property = at(entry.properties, path, emptyProperty);
      yield observation.present ? property.seen : property.missing;
    } else if (kind === 'undeclared') {
      entry.undeclared ??= {};
      yield at(entry.undeclared, path ? `${path}.${observation.name}` : observation.name, () => ({}));
    } else {
      const holder = path ? at(entry.properties, path.replace(/(?:\[\])+$/, ''), emptyProperty) : entry;
      const list = observation.listed ? 'values' : 'unlisted';
      holder[list] ??= {};
      yield at(holder[list], String(observation.value), () => ({}));
    }
  }
}

function judge(property: PropertyEvidence | undefined): RequiredEvidence {
  const { seen = {}, missing = {} } = property ?? {};
  if (DECIDING.some((grade) => missing[grade])) return 'contradicted';
  return DECIDING.some((grade) => seen[grade]) ? 'earned' : 'unearned';
}

function emptyEvidence(schema: Schema, definitions: Definitions): DefinitionEvidence {
  const entry: DefinitionEvidence = { seen: {}, properties: {}, required: {} };
  for (const { path, property } of declaredProperties(schema)) {
    const values = valuesOf(property) ?? valuesOf(property.items as Schema | undefined);
    entry.properties[path] = { ...emptyProperty(), ...(values && { values }) };
  }
  const values = valuesOf(schema) ?? variantsOf(schema, definitions);
  if (values) entry.values = values;
  return entry;
}

function variantsOf({ oneOf, discriminator }: Schema, definitions: Definitions): Record<string, Counts> | undefined {
  const { propertyName = '' } = (discriminator ?? {}) as { propertyName?: string };
  const tags = oneOf?.map(({ $ref = '' }) => definitions[refTitle($ref)]?.properties?.[propertyName]?.const);
  return tags && Object.fromEntries(tags.map((tag) => [String(tag), {}]));
}

function emptyProperty(): PropertyEvidence {
  return { seen: {}, missing: {} };
}

function valuesOf(schema: Schema | undefined): Record<string, Counts> | undefined {
  return Array.isArray(schema?.enum) ? Object.fromEntries(schema.enum.map((value) => [String(value), {}])) : undefined;
}

/** A property that a definition declares itself: its path in the docs, its JSON Pointer in the file. */
interface DeclaredProperty {
  path: string;
  pointer: string;
  property: Schema;
}

/** Every property that a definition declares itself, those of nested objects included. */
export function* declaredProperties(schema: Schema, path = '', pointer = ''): Generator<DeclaredProperty> {
  for (const [i, part] of ((schema.allOf ?? []) as Schema[]).entries()) {
    yield* declaredProperties(part, path, `${pointer}/allOf/${i}`);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const own = { path: path ? `${path}.${name}` : name, pointer: `${pointer}/properties/${name}`, property };
    yield own;
    yield* declaredProperties(property, own.path, own.pointer);
  }
  if (schema.items) yield* declaredProperties(schema.items as Schema, `${path}[]`, `${pointer}/items`);
}

/** Every entry of `required` of a definition, those of nested objects included, by path. */
export function* requiredPaths(schema: Schema, path = ''): Generator<string> {
  for (const name of schema.required ?? []) yield path ? `${path}.${name}` : name;
  for (const part of (schema.allOf ?? []) as Schema[]) yield* requiredPaths(part, path);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    yield* requiredPaths(property, path ? `${path}.${name}` : name);
  }
  if (schema.items) yield* requiredPaths(schema.items as Schema, `${path}[]`);
}

function at<T>(record: Record<string, T>, key: string, create: () => T): T {
  if (!Object.hasOwn(record, key)) record[key] = create();
  return record[key] as T;
}

/** Sorts the grades, so that the result does not depend on the order of the corpus. */
function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.every(([key, count]) => GRADES.includes(key as Grade) && typeof count === 'number')) {
    const order = (key: string) => GRADES.indexOf(key as Grade);
    return Object.fromEntries(entries.sort(([a], [b]) => order(a) - order(b))) as T;
  }
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)])) as T;
}
