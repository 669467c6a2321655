import type { Formula, Id } from './formula.ts';
import { childrenOf, type Formulas, isUnordered, shapeOf, withChildren } from './formulas.ts';

/**
 * Finds formulas that mean the same because they are built in the same way, also if they refer to themselves: the
 * coarsest partition in which equal formulas have equal children, as the states of an automaton are minimised.
 * @returns the id to use in place of each id
 */
export function unify(formulas: Formulas): (id: Id) => Id {
  const aliases = Array.from({ length: formulas.size }, (_, id) => aliasOf(formulas, id));
  for (const id of endless(formulas)) {
    formulas.fill(id, { kind: 'opaque', reason: 'a reference that leads to itself', key: `cycle ${id}` });
    aliases[id] = id;
  }
  const resolve = (id: Id): Id => aliases[id] ?? id;
  const classes = partition(formulas, resolve);
  const first = new Map<number, Id>();
  const representatives = classes.map((group, id) => {
    if (!first.has(group)) first.set(group, resolve(id));
    return first.get(group)!;
  });
  const idOf = (id: Id): Id => representatives[id] ?? id;
  const used = new Set(representatives);
  for (const id of used) formulas.fill(id, withChildren(formulas.at(id), idOf));
  formulas.share(used);
  return idOf;
}

/** The formula that a conjunction of one formula is about. */
function aliasOf(formulas: Formulas, id: Id): Id {
  const seen = new Set<Id>();
  for (let at = id; ; ) {
    const node = formulas.at(at);
    if (seen.has(at) || (node.kind !== 'and' && node.kind !== 'or') || node.of.length !== 1) return at;
    seen.add(at);
    at = node.of[0]!;
  }
}

/**
 * Starts with one class for each shape, and splits classes until equal formulas have equal children. Only formulas whose
 * children have moved to another class are looked at again, and the largest part of a class never moves.
 */
function partition(formulas: Formulas, resolve: (id: Id) => Id): number[] {
  const ids = [...new Set(Array.from({ length: formulas.size }, (_, id) => resolve(id)))];
  const classes: number[] = Array(formulas.size).fill(0);
  const members: Set<Id>[] = [new Set(ids)];
  const parents = new Map<Id, Id[]>();
  const children = new Map<Id, readonly Id[]>();
  for (const id of ids) {
    const of = childrenOf(formulas.at(id)).map(resolve);
    children.set(id, of);
    for (const child of new Set(of)) {
      const known = parents.get(child);
      if (known) known.push(id);
      else parents.set(child, [id]);
    }
  }
  split(ids, (id) => shapeOf(formulas.at(id)));
  for (let dirty: Iterable<Id> = ids; ; ) {
    const moved = split(dirty, signature);
    if (moved.length === 0) break;
    dirty = new Set(moved.flatMap((id) => parents.get(id) ?? []));
  }
  return classes.map((_, id) => classes[resolve(id)]!);

  function signature(id: Id): string {
    const formula = formulas.at(id);
    const of = children.get(id)!.map((child) => classes[child]!);
    if (!isUnordered(formula)) return of.join();
    of.sort((a, b) => a - b);
    return (formula.kind === 'oneOf' ? of : [...new Set(of)]).join();
  }

  /** Splits classes by the keys of some members: the others of a class still have one key. Returns those that move. */
  function split(some: Iterable<Id>, keyOf: (id: Id) => string): Id[] {
    const byClass = new Map<number, Map<string, Id[]>>();
    for (const id of some) {
      const groups = byClass.get(classes[id]!) ?? new Map<string, Id[]>();
      byClass.set(classes[id]!, groups);
      const key = keyOf(id);
      const group = groups.get(key);
      if (group) group.push(id);
      else groups.set(key, [id]);
    }
    return [...byClass].flatMap(([from, groups]) => moveOut(from, [...groups.values()]));
  }

  function moveOut(from: number, groups: Id[][]): Id[] {
    const all = members[from]!;
    const looked = groups.reduce((sum, { length }) => sum + length, 0);
    const largest = groups.reduce((a, b) => (b.length > a.length ? b : a));
    const rest = all.size - looked;
    if (groups.length === 1 && rest === 0) return [];
    const leaving = groups.filter((group) => rest > largest.length || group !== largest);
    if (rest > 0 && rest <= largest.length) {
      const others = new Set(groups.flat());
      leaving.push([...all].filter((id) => !others.has(id)));
    }
    for (const group of leaving) {
      const to = members.push(new Set(group)) - 1;
      for (const id of group) {
        all.delete(id);
        classes[id] = to;
      }
    }
    return leaving.flat();
  }
}

/** Formulas that lead to themselves without a step into the value. */
function endless(formulas: Formulas): Set<Id> {
  const state = new Map<Id, 'open' | 'done'>();
  const found = new Set<Id>();
  for (let start = 0; start < formulas.size; start++) {
    if (state.has(start)) continue;
    const path: { id: Id; next: number; of: readonly Id[] }[] = [enter(start)];
    while (path.length > 0) {
      const top = path.at(-1)!;
      const child = top.of[top.next++];
      if (child === undefined) state.set(path.pop()!.id, 'done');
      else if (!state.has(child)) path.push(enter(child));
      else if (state.get(child) === 'open') {
        for (const { id } of path.slice(path.findIndex(({ id }) => id === child))) found.add(id);
      }
    }
  }
  return found;

  function enter(id: Id) {
    state.set(id, 'open');
    return { id, next: 0, of: stays(formulas.at(id)) ? childrenOf(formulas.at(id)) : [] };
  }
}

function stays({ kind }: Formula): boolean {
  return kind === 'and' || kind === 'or' || kind === 'oneOf' || kind === 'not';
}
