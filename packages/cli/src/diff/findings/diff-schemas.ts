import { isDeepStrictEqual } from 'node:util';
import type { Profile } from '@whapi-webhooks/contract';
import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import { type Json, keyOf } from '../logic/formula.ts';
import type { OnProgress, Progress } from '../progress.ts';
import { type Described, describedDocuments } from '../schema/described-documents.ts';
import { draftOf } from '../schema/draft.ts';
import { readReferences } from '../schema/read-references.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { asObject } from '../schema/to-formula.ts';
import { eventsOf } from '../whapi/events-of.ts';
import { bundlePointer, plainSchema } from '../whapi/plain-schema.ts';
import { compareRoots } from './compare-roots.ts';
import { type Finding, type NamedRoots, undecided } from './finding.ts';
import { createPair, type Pair } from './pair.ts';
import { bySeverity } from './verdict.ts';

export interface DiffSchemasOptions {
  /** What consumers of a bundle of webhooks validate with. Default: tolerant. */
  profile?: Profile;
  /** Called with what is known, as soon as it is: a comparison may be ended from outside. */
  onProgress?: OnProgress;
}

/**
 * Finds what changes for those who read documents of a schema.
 * @returns the findings, most severe first. None if the schemas are the same apart from formatting and the order of keys.
 * @throws {Error} if a schema is not valid, with the side it is on
 * @example await diffSchemas({ enum: ['a'] }, { enum: ['a', 'b'] }); // [{ rule: 'value-added', severity: 'breaking', document: 'b', … }]
 */
export async function diffSchemas(old: Json, next: Json, options: DiffSchemasOptions = {}): Promise<Finding[]> {
  const findings = await find(old, next, options).catch((error: unknown) => {
    if (error instanceof RangeError) return [undecided({ old: '', new: '' }, 'schemas that are nested too deeply')];
    throw error;
  });
  return bySeverity(findings);
}

async function find(
  old: Json,
  next: Json,
  { profile = 'tolerant', onProgress = () => {} }: DiffSchemasOptions,
): Promise<Finding[]> {
  if (isDeepStrictEqual(old, next)) return [];
  await onProgress({ stage: 'compiling' });
  const [was, is] = [eventsOf(old), eventsOf(next)];
  const findings =
    was && is
      ? await diffBundles(old, next, [was, is], profile, onProgress)
      : await diffDocuments(old, next, onProgress);
  return findings.length === 0 ? [annotations(old, next)] : findings;
}

type Events = ReadonlyMap<string, string>;

/** Bundles of this project, event by event. What only the strict profile notices breaks nobody who uses the tolerant one. */
async function diffBundles(
  old: Json,
  next: Json,
  events: readonly [Events, Events],
  profile: Profile,
  onProgress: OnProgress,
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
  const compare = async (profile: Profile, onProgress: OnProgress) => {
    await onProgress({ undecided: roots.map((root) => undecided(root)) });
    await onProgress({ stage: 'compiling' });
    const documents = [read(plainSchema(old, profile), 'old'), read(plainSchema(next, profile), 'new')] as const;
    const pair = await createPair(...documents, [{ old: '', new: '' }, ...roots]);
    return { pair, findings: withoutEchoes((await compareRoots(pair, roots, onProgress)).map(inBundles)) };
  };
  const { pair, findings } = await compare(profile, (progress) => onProgress(mapped(progress, inBundles)));
  for (const finding of eventFindings(pair, events)) {
    findings.push(finding);
    await onProgress({ finding });
  }
  if (profile === 'strict') return findings;
  const known = new Set(findings.map(placeOf));
  const strict = await compare('strict', (progress) =>
    onProgress(mapped(progress, (finding) => onlyStrict(inBundles(finding)))),
  );
  return [...findings, ...strict.findings.filter((finding) => !known.has(placeOf(finding))).map(onlyStrict)];
}

function onlyStrict(finding: Finding): Finding {
  return { ...finding, severity: 'minor', message: `${finding.message} Only the strict profile notices.` };
}

function mapped(progress: Progress, map: (finding: Finding) => Finding): Progress {
  if (progress === 'decided' || 'stage' in progress) return progress;
  if ('undecided' in progress) return { undecided: progress.undecided.map(map) };
  return 'whole' in progress ? { whole: map(progress.whole) } : { finding: map(progress.finding) };
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

async function diffDocuments(old: Json, next: Json, onProgress: OnProgress): Promise<Finding[]> {
  const [was, is] = [describedDocuments(old), describedDocuments(next)];
  if ((was.kind === 'OpenAPI') !== (is.kind === 'OpenAPI'))
    throw new Error('one version is an OpenAPI document, and the other is not. Compare versions of the same kind');
  const areLists = was.kind !== 'schema' && is.kind !== 'schema';
  const roots: NamedRoots[] = areLists
    ? [...was.pointers].flatMap(([name, pointer]) =>
        is.pointers.has(name) ? [{ subject: name, old: pointer, new: is.pointers.get(name)! }] : [],
      )
    : [{ old: '', new: '' }];
  const moved = areLists ? definitionFindings(was.pointers, is.pointers) : [];
  for (const finding of moved) await onProgress({ finding });
  await onProgress({ undecided: roots.map((root) => undecided(root)) });
  const document = (schema: Json, described: Described, side: 'old' | 'new') =>
    read(schema, side, described.kind === 'OpenAPI' ? [...described.pointers.values()] : ['']);
  const pair = await createPair(document(old, was, 'old'), document(next, is, 'new'), roots);
  return [...(await compareRoots(pair, roots, onProgress)), ...moved];
}

type Pointers = ReadonlyMap<string, string>;

function definitionFindings(was: Pointers, is: Pointers): Finding[] {
  const missing = (from: Pointers, other: Pointers) => [...from].filter(([name]) => !other.has(name));
  return [
    ...missing(is, was).map(
      ([name, newPointer]): Finding => ({
        rule: 'definition-added',
        severity: 'minor',
        subject: name,
        newPointer,
        message: `The definition ${name} was added.`,
        uses: 1,
      }),
    ),
    ...missing(was, is).map(
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
}

function read(schema: Json, side: 'old' | 'new', starts?: readonly string[]): SchemaDocument {
  const { $schema, jsonSchemaDialect = $schema } = asObject(schema);
  const dialect = jsonSchemaDialect === OPENAPI_DIALECT ? undefined : jsonSchemaDialect;
  const draft = draftOf(dialect);
  if (!draft) {
    throw new Error(
      `in the ${side} version, the dialect ${JSON.stringify(dialect)} is unknown. Use JSON Schema 2020-12, 2019-09 or draft 4 to 7`,
    );
  }
  try {
    return readReferences(schema, draft, starts);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Error(`in the ${side} version, ${(error as Error).message}`, { cause: error });
  }
}

/** JSON Schema 2020-12 with annotations. */
const OPENAPI_DIALECT = 'https://spec.openapis.org/oas/3.1/dialect/base';

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
