import { pointerTo } from '../pointer-to.ts';
import { type Definitions, isObject } from '../schema.ts';
import { compile, hasType, type Node } from './compile.ts';
import { webhookFinder } from './find-webhook.ts';
import { Findings, type OpenFinding } from './findings.ts';
import { finishReport } from './finish-report.ts';
import { ANY_NAME, type Json, mask, nameOf, wordOf } from './mask.ts';
import { type DriftPlace, firstOf } from './place.ts';
import type { DriftKind, DriftReport, PlaceCount } from './report.ts';
import { schemasId } from './schemas-id.ts';
import { type Shape, shapeOfValue, typeOf } from './shape.ts';

const EVENT_NAME = /^[a-z_]{1,40}\.[a-z_]{1,40}$/;

/** What a capture says about a payload. */
export interface DriftCapture {
  /** Where the payload is. */
  place: DriftPlace;
  /** The event, if the request line or the capture names it. */
  event?: string | undefined;
}

/** A place in the payloads of an event, whichever schemas describe it. */
class Spot {
  readonly pointer: string;
  values = 0;
  objects = 0;
  undeclared = 0;
  unnamed = 0;
  readonly by = new Map<string, number>();
  readonly children = new Map<string, Spot>();

  constructor(pointer: string) {
    this.pointer = pointer;
  }

  child(name: string): Spot {
    let child = this.children.get(name);
    if (!child) {
      child = new Spot(pointerTo(this.pointer, name));
      this.children.set(name, child);
    }
    return child;
  }

  *all(): Generator<Spot> {
    yield this;
    for (const child of this.children.values()) yield* child.all();
  }
}

/** An object or array of the payload that is being compared, and all schemas that describe it. */
interface Frame {
  value: object;
  spot: Spot;
  parent: Frame | undefined;
  key: string | number;
  nodes: Node[];
  /** It is a variant that no schema lists: whatever else it has belongs to that. */
  variant?: Json;
  /** It does not say which of these variants it is: it may have what any of them has. */
  possible?: Iterable<Node>;
}

/**
 * Compares captured payloads with schemas, one after another, in bounded memory: the schemas limit how many places there
 * are, and what has too many names or values at one place becomes one finding.
 *
 * Payloads are judged as in the strict profile. Below an undeclared property, nothing is compared.
 * @example
 * const drift = new DriftCollector(bundle.$defs);
 * drift.add(JSON.parse(line), { place: { file: 'log.ndjson', line: 1 } });
 * drift.report().findings; // [{ kind: 'undeclared', event: 'chats.post', pointer: '/mood', … }]
 */
export class DriftCollector {
  readonly #definitions: Definitions;
  readonly #node: (title: string) => Node;
  readonly #find: ReturnType<typeof webhookFinder>;
  readonly #roots = new Map<string, Spot>();
  readonly #findings = new Findings();
  #payloads = 0;
  #unread: DriftReport['unread'] = { count: 0 };
  // Of the payload that is being compared:
  #event = '';
  #place: DriftPlace = { file: '' };
  readonly #frames = new Map<object, Frame>();
  /** What was found where: a value that several schemas describe is one finding. Keys are not masked. */
  readonly #found = new Map<Frame | undefined, Map<string, Json>>();

  /**
   * @param definitions schemas by title, as in `$defs` of the bundle
   * @throws {Error} `add` does, for a keyword that cannot be compared
   */
  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#node = compile(definitions);
    this.#find = webhookFinder(definitions);
  }

  /** Compares a payload: JSON, as `JSON.parse` returns it. */
  add(payload: unknown, { place, event: asked }: DriftCapture): void {
    this.#payloads += 1;
    this.#place = place;
    const found = isObject(payload) ? this.#find(payload, asked) : {};
    if (found.title === undefined) {
      const event = found.event !== undefined && EVENT_NAME.test(found.event) ? found.event : ANY_NAME;
      const about = { kind: 'unknown_event' as const, event, pointer: '/event', detail: event, schemas: [] };
      this.#findings.add({ ...about, ...this.#once(payload, this.#place), shape: shapeOfValue(payload) });
      return;
    }
    const { event, title } = found;
    this.#event = event;
    let root = this.#roots.get(event);
    if (!root) {
      root = new Spot('');
      this.#roots.set(event, root);
    }
    root.values += 1;
    this.#visit(this.#node(title), payload, root, undefined, '');
    for (const frame of this.#frames.values()) this.#close(frame);
    this.#frames.clear();
    this.#found.clear();
  }

  /** Counts a part of the input that has no payload that can be read. */
  addUnread(place: DriftPlace): void {
    const { count, first = place } = this.#unread;
    this.#unread = { count: count + 1, first: firstOf(first, place) };
  }

  /** What was found so far. */
  report(): DriftReport {
    const events: Record<string, number> = {};
    const places: Record<string, PlaceCount> = {};
    for (const [event, root] of this.#roots) {
      events[event] = root.values;
      for (const { pointer, values, objects, by, undeclared, unnamed } of root.all()) {
        if (values === 0) continue;
        const byDefinition = by.size > 0 && { by: Object.fromEntries(by) };
        places[`${event}#${pointer}`] = { values, objects, ...byDefinition, undeclared, unnamed };
      }
    }
    return finishReport({
      schemas: schemasId(this.#definitions),
      payloads: this.#payloads,
      unread: this.#unread,
      events,
      findings: this.#findings.list(),
      places,
    });
  }

  #visit(node: Node, value: unknown, spot: Spot, parent: Frame | undefined, key: string | number): void {
    if (!hasType(node, value)) {
      this.#report('type', node, spot, typeOf(value), value, parent, key);
      return;
    }
    for (const { keyword, holds } of node.rules) {
      if (!holds(value)) this.#report('outside', node, spot, keyword, value, parent, key);
    }
    if (node.values && !node.values.has(value)) {
      this.#report('unlisted', node, spot, wordOf(value), value, parent, key);
    }
    // Bases first: what is undeclared is said of the innermost definition.
    for (const part of node.parts) this.#visit(part, value, spot, parent, key);
    if (isObject(value)) {
      if (node.describesObjects || node.variants) {
        const frame = this.#frame(node, value, spot, parent, key);
        if (node.variants) this.#visitVariant(node, node.variants, value, frame);
        this.#visitProperties(node, value, frame);
      }
    } else if (node.items && Array.isArray(value)) {
      const frame = this.#frame(node, value, spot, parent, key);
      const items = spot.child(ANY_NAME);
      for (let i = 0; i < value.length; i++) this.#visit(node.items, value[i], items, frame, i);
    }
  }

  #visitVariant(
    node: Node,
    { tag, byTag, fallback }: NonNullable<Node['variants']>,
    value: Record<string, unknown>,
    frame: Frame,
  ): void {
    const { spot, parent, key } = frame;
    const name = Object.hasOwn(value, tag) ? value[tag] : undefined;
    const variant = byTag.get(name);
    if (variant) {
      this.#visit(variant, value, spot, parent, key);
      return;
    }
    if (typeof name === 'string') {
      frame.variant = wordOf(name);
      this.#report('unlisted', node, spot.child(tag), frame.variant, name, frame, tag, { types: ['object'] });
    } else frame.possible = byTag.values();
    if (fallback) this.#visit(fallback, value, spot, parent, key);
  }

  #visitProperties(node: Node, value: Record<string, unknown>, frame: Frame): void {
    const { spot } = frame;
    for (const [name, property] of node.properties) {
      if (Object.hasOwn(value, name)) this.#visit(property, value[name], spot.child(name), frame, name);
    }
    for (const name of node.required) {
      // In path and method mode, the request line contains the event.
      const isElsewhere = name === 'event' && !frame.parent;
      if (!isElsewhere && !Object.hasOwn(value, name)) this.#reportMissing(node, name, frame);
    }
    if (node.either && !node.either.some((names) => names.every((name) => Object.hasOwn(value, name)))) {
      this.#reportMissing(node, node.either[0]![0]!, frame);
    }
    if (node.additional) {
      for (const name of Object.keys(value)) {
        if (!node.names.has(name)) this.#visit(node.additional, value[name], spot.child(ANY_NAME), frame, name);
      }
    }
  }

  #frame(node: Node, value: object, spot: Spot, parent: Frame | undefined, key: string | number): Frame {
    const known = this.#frames.get(value);
    if (known) {
      known.nodes.push(node);
      return known;
    }
    const frame: Frame = { value, spot, parent, key, nodes: [node] };
    this.#frames.set(value, frame);
    return frame;
  }

  /** Counts an object or array, and what is in it, once all schemas that describe it are known. */
  #close(frame: Frame): void {
    const { value, spot, nodes } = frame;
    if (Array.isArray(value)) {
      spot.child(ANY_NAME).values += value.length;
      return;
    }
    spot.objects += 1;
    let hasMap = false;
    for (const { required, either, where, additional } of nodes) {
      if (required.length > 0 || either) spot.by.set(where, (spot.by.get(where) ?? 0) + 1);
      if (additional) hasMap = true;
    }
    let undeclared: string[] | undefined;
    for (const name in value) {
      if (!Object.hasOwn(value, name)) continue;
      if (nodes.some(({ names }) => names.has(name))) spot.child(name).values += 1;
      else if (hasMap) spot.child(ANY_NAME).values += 1;
      else if (undeclared) undeclared.push(name);
      else undeclared = [name];
    }
    if (undeclared) this.#reportUndeclared(undeclared, frame);
  }

  #reportUndeclared(names: readonly string[], frame: Frame): void {
    const { value, spot, nodes, variant, possible = [] } = frame;
    const { where } = innermost(nodes);
    let [isUndeclared, isUnnamed] = [false, false];
    for (const key of names) {
      if (some(possible, (node) => declares(node, key))) continue;
      const name = nameOf(key);
      const child = (value as Record<string, unknown>)[key];
      const shape = shapeOfValue(child);
      if (variant === undefined) {
        isUndeclared = true;
        if (name === ANY_NAME) isUnnamed = true;
        const pointer = pointerTo(spot.pointer, name);
        const about = { kind: 'undeclared' as const, event: this.#event, pointer, detail: name, schemas: [where] };
        this.#findings.add({ ...about, ...this.#once(child, this.#placeOf(frame, key)), shape });
      } else this.#extendVariant(frame, variant, name, shape);
    }
    if (isUndeclared) spot.undeclared += 1;
    if (isUnnamed) spot.unnamed += 1;
  }

  #extendVariant(frame: Frame, variant: Json, name: string, shape: Shape): void {
    const { nodes, spot, value } = frame;
    for (const { variants, where } of nodes) {
      if (!variants) continue;
      const { tag } = variants;
      const whole: Shape =
        name === ANY_NAME ? { types: ['object'], values: shape } : { types: ['object'], properties: { [name]: shape } };
      const tagged = (value as Record<string, unknown>)[tag];
      this.#findings.add({
        ...{ kind: 'unlisted', event: this.#event, pointer: spot.child(tag).pointer, detail: variant },
        ...{ schemas: [where], ...this.#once(tagged, this.#placeOf(frame, tag)), count: 0, shape: whole },
      });
    }
  }

  #reportMissing(node: Node, name: string, frame: Frame): void {
    this.#report('missing', node, frame.spot.child(name), node.where, frame.value, frame, name);
  }

  #report(
    kind: DriftKind,
    { where }: Node,
    { pointer }: Spot,
    detail: Json,
    value: unknown,
    parent: Frame | undefined,
    key: string | number,
    shape?: Shape,
  ): void {
    const place = this.#placeOf(parent, key);
    const id = `${kind}${kind === 'outside' ? ` ${detail}` : ''} ${key}`;
    const found = this.#found.get(parent) ?? new Map<string, Json>();
    this.#found.set(parent, found);
    const known = found.get(id);
    if (known === undefined) found.set(id, detail);
    const about: OpenFinding = {
      ...{ kind, event: this.#event, pointer, detail: known ?? detail, schemas: [where] },
      ...this.#once(value, place),
    };
    this.#findings.add({ ...about, ...(known !== undefined && { count: 0 }), ...(shape && { shape }) });
  }

  #once(value: unknown, place: DriftPlace) {
    return { count: 1, first: place, last: place, sample: mask(value) };
  }

  /** The place of a value in the captures, without names that are data. */
  #placeOf(parent: Frame | undefined, key: string | number): DriftPlace {
    let inner = parent ? pointerTo('', stepOf(key)) : '';
    for (let frame = parent; frame?.parent; frame = frame.parent) inner = pointerTo('', stepOf(frame.key)) + inner;
    const { file, line, pointer = '', at } = this.#place;
    return {
      file,
      ...(line !== undefined && { line }),
      ...(pointer + inner && { pointer: pointer + inner }),
      ...(at !== undefined && { at }),
    };
  }
}

/** The last schema that describes the properties of an object: a variant rather than its base. */
function innermost(nodes: readonly Node[]): Node {
  return nodes.findLast(({ describesObjects }) => describesObjects) ?? nodes[0]!;
}

/** Whether a schema, or another that describes the same value, has a property. */
function declares({ names, parts }: Node, name: string): boolean {
  return names.has(name) || parts.some((part) => declares(part, name));
}

function some<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) if (holds(item)) return true;
  return false;
}

function stepOf(key: string | number): string {
  return typeof key === 'number' ? `${key}` : nameOf(key);
}
