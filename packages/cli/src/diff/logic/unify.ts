import type { Formula, Id } from './formula.ts';
import { childrenOf, type Formulas, isUnordered, shapeOf, withChildren } from './formulas.ts';

/** Rounds after which formulas are taken as they are: only chains of that length differ any later. */
const MAX_ROUNDS = 300;

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

function partition(formulas: Formulas, resolve: (id: Id) => Id): number[] {
  const ids = Array.from({ length: formulas.size }, (_, id) => resolve(id));
  const shapes = ids.map((id) => shapeOf(formulas.at(id)));
  const children = ids.map((id) => childrenOf(formulas.at(id)));
  const unordered = ids.map((id) => isUnordered(formulas.at(id)));
  const isSet = ids.map((id) => unordered[id] && formulas.at(id).kind !== 'oneOf');
  let classes = numbered(shapes);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = numbered(
      ids.map((_, at) => {
        const of = children[at]!.map((child) => classes[child]!);
        if (unordered[at]) of.sort((a, b) => a - b);
        return `${classes[at]} ${(isSet[at] ? [...new Set(of)] : of).join()}`;
      }),
    );
    if (countOf(next) === countOf(classes)) return next;
    classes = next;
  }
  return ids;
}

/** The number of classes, which are numbered in the order in which they occur. */
function countOf(classes: number[]): number {
  let most = 0;
  for (const group of classes) most = Math.max(most, group);
  return most;
}

function numbered(keys: string[]): number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
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
