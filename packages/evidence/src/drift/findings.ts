import { parentOf } from '../pointer-to.ts';
import { ANY_NAME } from './mask.ts';
import { firstOf, lastOf } from './place.ts';
import type { Finding } from './report.ts';
import { mergeShapes } from './shape.ts';

/** A finding before it is known in how many places it could have been. */
export type OpenFinding = Omit<Finding, 'of' | 'objects' | 'share'>;

/** With more names or values than this at one place, all of them are one finding. */
const MOST_IN_GROUP = 100;

/**
 * Findings of a part of an archive, each once. What they are in the end depends neither on the order in which they are
 * added nor on what was added together before.
 */
export class Findings {
  readonly #groups = new Map<string, Map<string, OpenFinding>>();

  /** Adds what was found once, or many times already. Does not change or keep the argument. */
  add(finding: OpenFinding): void {
    const key = groupKey(finding);
    let group = this.#groups.get(key);
    if (!group) {
      group = new Map();
      this.#groups.set(key, group);
    }
    const [isMany] = group.values();
    put(group, isMany?.many ? asMany(finding) : finding);
    if (group.size > MOST_IN_GROUP || (finding.many && group.size > 1)) {
      const all = [...group.values()];
      group.clear();
      for (const one of all) put(group, asMany(one));
    }
  }

  /** All findings, sorted. */
  list(): OpenFinding[] {
    return [...this.#groups.values()].flatMap((group) => [...group.values()]).sort(compareFindings);
  }
}

function put(group: Map<string, OpenFinding>, finding: OpenFinding): void {
  const id = idOf(finding);
  const known = group.get(id);
  group.set(id, known ? merge(known, finding) : finding);
}

function merge(a: OpenFinding, b: OpenFinding): OpenFinding {
  const { kind, event, pointer, detail } = a;
  const shape = b.shape ? mergeShapes(a.shape, b.shape) : a.shape;
  return {
    kind,
    event,
    pointer,
    detail,
    schemas: isSubset(b.schemas, a.schemas) ? a.schemas : [...new Set([...a.schemas, ...b.schemas])].sort(),
    count: a.count + b.count,
    first: firstOf(a.first, b.first),
    last: lastOf(a.last, b.last),
    sample: smaller(a.sample, b.sample),
    ...(shape && { shape }),
    ...((a.many || b.many) && { many: true as const }),
  };
}

/** Of any two samples the shorter one, so that the order does not matter. */
function smaller(a: Finding['sample'], b: Finding['sample']): Finding['sample'] {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  if (one.length !== other.length) return one.length < other.length ? a : b;
  return one <= other ? a : b;
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return part.every((item) => whole.includes(item));
}

/** What could become too many to be reported one by one. */
function groupKey({ kind, event, pointer, detail }: OpenFinding): string {
  if (kind === 'unknown_event') return kind;
  if (kind === 'undeclared') return `${kind} ${event} ${parentOf(pointer)}`;
  return `${kind} ${event} ${pointer}${kind === 'unlisted' ? '' : ` ${JSON.stringify(detail)}`}`;
}

function idOf({ event, pointer, detail }: OpenFinding): string {
  return JSON.stringify([event, pointer, detail]);
}

function asMany(finding: OpenFinding): OpenFinding {
  const { kind, event, pointer } = finding;
  return {
    ...finding,
    event: kind === 'unknown_event' ? ANY_NAME : event,
    pointer: kind === 'undeclared' ? `${parentOf(pointer)}/${ANY_NAME}` : pointer,
    detail: ANY_NAME,
    many: true,
  };
}

function compareFindings(a: OpenFinding, b: OpenFinding): number {
  const [one, other] = [a, b].map(({ event, pointer, kind, detail }) => [event, pointer, kind, JSON.stringify(detail)]);
  const differs = one!.findIndex((text, i) => text !== other![i]);
  return differs < 0 ? 0 : one![differs]! < other![differs]! ? -1 : 1;
}
