import type { Profile } from '@whapi-webhooks/contract';
import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import { type Json, keyOf } from '../logic/formula.ts';
import { draftOf } from '../schema/draft.ts';
import { readReferences } from '../schema/read-references.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { asObject, GROUPS } from '../schema/to-formula.ts';
import { eventsOf } from '../whapi/events-of.ts';
import { bundlePointer, plainSchema } from '../whapi/plain-schema.ts';
import { compareRoots, type NamedRoots } from './compare-roots.ts';
import type { Finding } from './finding.ts';
import { createPair, type Pair } from './pair.ts';

/**
 * Finds what changes for those who read documents of a schema.
 * @returns the findings, most severe first. None if the schemas are the same apart from formatting and the order of keys.
 * @throws {Error} if a schema is not valid, with the side it is on
 * @example await diffSchemas({ enum: ['a'] }, { enum: ['a', 'b'] }); // [{ rule: 'value-added', severity: 'breaking', document: 'b', … }]
 */
export async function diffSchemas(
  old: Json,
  next: Json,
  { profile = 'tolerant' }: { profile?: Profile } = {},
): Promise<Finding[]> {
  const findings = await find(old, next, profile).catch((error: unknown) => {
    if (error instanceof RangeError) return [tooDeep()];
    throw error;
  });
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

async function find(old: Json, next: Json, profile: Profile): Promise<Finding[]> {
  if (keyOf(old) === keyOf(next)) return [];
  const [was, is] = [eventsOf(old), eventsOf(next)];
  const findings = was && is ? await diffBundles(old, next, [was, is], profile) : await diffDocuments(old, next);
  return findings.length === 0 ? [annotations(old, next)] : findings;
}

function tooDeep(): Finding {
  const message = 'Cannot decide whether consumers may receive what they do not expect.';
  return {
    rule: 'schema-widened',
    severity: 'undecided',
    reason: 'schemas that are nested too deeply',
    oldPointer: '',
    newPointer: '',
    message,
    uses: 1,
  };
}

const ORDER = ['breaking', 'undecided', 'minor', 'patch'];

type Events = ReadonlyMap<string, string>;

/** Bundles of this project, event by event. What only the strict profile notices breaks nobody who uses the tolerant one. */
async function diffBundles(
  old: Json,
  next: Json,
  events: readonly [Events, Events],
  profile: Profile,
): Promise<Finding[]> {
  const [was, is] = events;
  const roots = [...was].flatMap(([event, pointer]) =>
    is.has(event) ? [{ subject: event, old: pointer, new: is.get(event)! }] : [],
  );
  const inBundles = ({ oldPointer, newPointer, ...finding }: Finding): Finding => {
    const pointers = [
      oldPointer === undefined ? undefined : bundlePointer(old, oldPointer),
      newPointer === undefined ? undefined : bundlePointer(next, newPointer),
    ];
    return {
      ...finding,
      ...(pointers[0] !== undefined && { oldPointer: pointers[0] }),
      ...(pointers[1] !== undefined && { newPointer: pointers[1] }),
    };
  };
  const compare = async (profile: Profile) => {
    const pair = await createPair(read(plainSchema(old, profile)), read(plainSchema(next, profile)), [
      { old: '', new: '' },
      ...roots,
    ]);
    return { pair, findings: withoutEchoes(compareRoots(pair, roots).map(inBundles)) };
  };
  const { pair, findings } = await compare(profile);
  findings.push(...eventFindings(pair, events));
  if (profile === 'strict') return findings;
  const known = new Set(findings.map(placeOf));
  const strict = (await compare('strict')).findings.filter((finding) => !known.has(placeOf(finding)));
  return [
    ...findings,
    ...strict.map(
      (finding): Finding => ({
        ...finding,
        severity: 'minor',
        message: `${finding.message} Only the strict profile notices.`,
      }),
    ),
  ];
}

function placeOf({ oldPointer, newPointer, rule }: Finding): string {
  return oldPointer === undefined && newPointer === undefined ? rule : `${oldPointer} ${newPointer}`;
}

/** Without findings that are about no place, as they only follow from others of the same severity. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isEcho = ({ oldPointer, newPointer }: Finding) => oldPointer === undefined && newPointer === undefined;
  const known = new Set(findings.filter((finding) => !isEcho(finding)).map(({ severity }) => severity));
  return findings.filter((finding) => !isEcho(finding) || !known.has(finding.severity));
}

/** Consumers subscribe by event, so a new one reaches nobody who does not ask for it. */
function eventFindings({ old, new: next, solver }: Pair, [was, is]: readonly [Events, Events]): Finding[] {
  const added = [...is].filter(([event]) => !was.has(event));
  const removed = [...was].filter(([event]) => !is.has(event));
  const documentOf = (sides: [typeof old, typeof old], pointer: string) => {
    const outcome = solver.solve([sides[0].idAt(pointer) * 2]);
    if (!('value' in outcome)) return undefined;
    const isVerified =
      sides[0].validators('')(outcome.value) === true && sides[1].validators('')(outcome.value) === false;
    return isVerified ? outcome.value : undefined;
  };
  return [
    ...added.map(([event, newPointer]): Finding => {
      const document = documentOf([next, old], newPointer);
      return {
        rule: 'event-added',
        severity: 'minor',
        subject: event,
        newPointer,
        message: `The event ${event} was added: consumers that subscribe to it receive it, and answer events that they do not know with 200.`,
        ...(document !== undefined && { document, acceptedBy: 'new', refusedBy: 'old' }),
        uses: 1,
      };
    }),
    ...removed.map(([event, oldPointer]): Finding => {
      const document = documentOf([old, next], oldPointer);
      return {
        rule: 'event-removed',
        severity: 'minor',
        subject: event,
        oldPointer,
        message: `Consumers do not receive the event ${event} any more.`,
        ...(document !== undefined && { document, acceptedBy: 'old', refusedBy: 'new' }),
        uses: 1,
      };
    }),
  ];
}

async function diffDocuments(old: Json, next: Json): Promise<Finding[]> {
  const documents = [read(old), read(next)] as const;
  const { roots, findings } = rootsOf(documents);
  const pair = await createPair(documents[0], documents[1], roots);
  return [...compareRoots(pair, roots), ...findings];
}

/** The roots of two documents; their definitions, if they are nothing but a list of those. */
function rootsOf([old, next]: readonly [SchemaDocument, SchemaDocument]): { roots: NamedRoots[]; findings: Finding[] } {
  const lists = [definitionsOf(old), definitionsOf(next)] as const;
  if (!lists[0] || !lists[1]) return { roots: [{ old: '', new: '' }], findings: [] };
  const [was, is] = lists;
  const roots = [...was].flatMap(([name, pointer]) =>
    is.has(name) ? [{ subject: name, old: pointer, new: is.get(name)! }] : [],
  );
  const findings = [
    ...[...is]
      .filter(([name]) => !was.has(name))
      .map(
        ([name, newPointer]): Finding => ({
          rule: 'definition-added',
          severity: 'minor',
          subject: name,
          newPointer,
          message: `The definition ${name} was added.`,
          uses: 1,
        }),
      ),
    ...[...was]
      .filter(([name]) => !is.has(name))
      .map(
        ([name, oldPointer]): Finding => ({
          rule: 'definition-removed',
          severity: 'minor',
          subject: name,
          oldPointer,
          message: `The definition ${name} was removed: nothing describes such documents any more.`,
          uses: 1,
        }),
      ),
  ];
  return { roots, findings };
}

function definitionsOf({ schema }: SchemaDocument): Map<string, string> | undefined {
  const root = asObject(schema);
  if (
    Object.values(GROUPS)
      .flat()
      .some((keyword) => keyword in root)
  )
    return undefined;
  const keyword = ['$defs', 'definitions'].find((keyword) => Object.keys(asObject(root[keyword])).length > 0);
  if (!keyword) return undefined;
  return new Map(Object.keys(asObject(root[keyword])).map((name) => [name, joinPointer(`/${keyword}`, name)]));
}

function read(schema: Json): SchemaDocument {
  const draft = draftOf(asObject(schema).$schema);
  if (!draft) {
    const { $schema } = asObject(schema);
    throw new Error(
      `the dialect ${JSON.stringify($schema)} is unknown. Use JSON Schema 2020-12, 2019-09 or draft 4 to 7`,
    );
  }
  return readReferences(schema, draft);
}

/** Versions that accept the same documents, and are written differently. */
function annotations(old: Json, next: Json): Finding {
  const pointer = firstDifference(old, next, '');
  return {
    rule: 'annotations-changed',
    severity: 'patch',
    ...(valueAt(old, pointer) !== undefined && { oldPointer: pointer }),
    ...(valueAt(next, pointer) !== undefined && { newPointer: pointer }),
    message: 'Both versions accept the same documents: only annotations or the way they are written changed.',
    uses: 1,
  };
}

function firstDifference(old: Json, next: Json, pointer: string): string {
  if (
    typeof old !== 'object' ||
    typeof next !== 'object' ||
    old === null ||
    next === null ||
    Array.isArray(old) !== Array.isArray(next)
  ) {
    return pointer;
  }
  const [was, is] = [old, next] as Record<string, Json>[] as [Record<string, Json>, Record<string, Json>];
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const at = joinPointer(pointer, name);
    if (!Object.hasOwn(was, name) || !Object.hasOwn(is, name)) return at;
    if (keyOf(was[name]!) !== keyOf(is[name]!)) return firstDifference(was[name]!, is[name]!, at);
  }
  return pointer;
}
