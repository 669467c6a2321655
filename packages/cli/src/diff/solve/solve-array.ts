import { type Id, type Json, keyOf, negative, positive, type Signed } from '../logic/formula.ts';
import type { Branch } from './branch.ts';
import { EMPTY, isFound, type Outcome, Ways } from './outcome.ts';
import type { PartSolver } from './part-solver.ts';

/** Arrays longer than this are not built. */
const MAX_ITEMS = 200;
const MAX_ASSIGNMENTS = 2_000;

/** What one item has to meet, at a place or at any place from the first on. */
interface Demand {
  from: number;
  to: number;
  goal: Signed[];
  /** Demands of one group are met by different items, in this order. */
  group?: object;
}

/** Arrays of a branch whose only type is that of arrays. */
export function solveArray(branch: Branch, solver: PartSolver): Outcome {
  const lists = branch.positives('items');
  let doubt: string | undefined;
  const least = Math.max(0, ...sizes(branch.positives('atLeast'), 0), ...sizes(branch.negatives('atMost'), 1));
  let most = Math.min(Infinity, ...sizes(branch.positives('atMost'), 0), ...sizes(branch.negatives('atLeast'), -1));
  const everywhere: Signed[] = [];
  const choices: Demand[][] = [];
  for (const { prefix, rest } of branch.negatives('items')) {
    choices.push(
      [...prefix, rest].map((id, index) => ({
        from: index,
        to: index < prefix.length ? index : Infinity,
        goal: [negative(id)],
      })),
    );
  }
  /** Formulas that only so many items may meet. */
  const rare: { id: Id; limit: number }[] = [];
  const demanded = new Map<Id, number>();
  // A `contains` formula has a lower or an upper limit, never both.
  for (const [{ of, min, max }, holds] of [
    ...branch.positives('contains').map((formula) => [formula, true] as const),
    ...branch.negatives('contains').map((formula) => [formula, false] as const),
  ]) {
    const isLower = max === Number.MAX_SAFE_INTEGER;
    const limit = isLower ? min : max;
    if (isLower === holds) {
      const count = holds ? limit : limit + 1;
      if (count > MAX_ITEMS) return { unknown: `arrays of more than ${MAX_ITEMS} items` };
      demanded.set(of[0], Math.max(count, demanded.get(of[0]) ?? 0));
      demandTimes(count, of[0]);
    } else rare.push({ id: of[0], limit: holds ? limit : limit - 1 });
  }
  // Items that meet a formula also meet one that is wider.
  const isWithin = (id: Id, wider: Id) => id === wider || 'empty' in solver.part([positive(id), negative(wider)]);
  for (const { id, limit } of rare) {
    for (const [other, count] of demanded) if (count > limit && isWithin(other, id)) return EMPTY;
  }
  for (const { id, limit } of rare) if (limit === 0) everywhere.push(negative(id));
  const limited = rare.filter(({ limit }) => limit > 0);
  const avoided = limited.map(({ id }) => negative(id));
  if (limited.length > 0) doubt = 'maxContains';
  const isUnique = branch.positives('unique').length > 0;
  const repeats = branch.negatives('unique').length > 0;
  const prefixLength = Math.max(
    0,
    ...lists.map(({ prefix }) => prefix.length),
    ...choices.flat().map(({ from, to }) => (to === Infinity ? from : to + 1)),
  );

  const universal = (index: number): Signed[] => [
    ...everywhere,
    ...lists.map(({ prefix, rest }) => positive(prefix[index] ?? rest)),
  ];
  // An item that nothing meets ends the array before it.
  for (let index = 0; index <= prefixLength; index++) {
    if ('empty' in solver.part(universal(index))) most = Math.min(most, index);
  }
  // An item that cannot but meet a formula counts towards its limit.
  for (const { id, limit } of limited) {
    let left = limit;
    for (let index = 0; index <= prefixLength; index++) {
      if (!('empty' in solver.part([...universal(index), negative(id)]))) continue;
      if (index === prefixLength) most = Math.min(most, prefixLength + left);
      else if (left-- === 0) most = Math.min(most, index);
    }
  }
  if (least > most) return EMPTY;
  const ways = new Ways();
  let assignments = 0;
  const done = assign(0, new Map(), 0, new Map());
  if (done) return done;
  if (assignments > MAX_ASSIGNMENTS) ways.add({ unknown: 'too many ways to place the items of an array' });
  return ways.outcome;

  function demandTimes(count: number, id: Id): void {
    const group = {};
    for (let index = 0; index < count; index++) choices.push([{ from: 0, to: Infinity, goal: [positive(id)], group }]);
  }

  /** Gives each demand a place: one of the first items, or one of the items after them. */
  function assign(
    at: number,
    goals: ReadonlyMap<number, Signed[]>,
    used: number,
    taken: ReadonlyMap<object, number>,
  ): Outcome | undefined {
    if (assignments++ > MAX_ASSIGNMENTS) return undefined;
    solver.step();
    if (at === choices.length) return repeats ? repeat(goals) : finish(goals);
    for (const { from, to, goal, group = {} } of choices[at]!) {
      const last = Math.min(to, prefixLength + used, most - 1);
      for (const index of places(Math.max(from, (taken.get(group) ?? -1) + 1), last)) {
        const merged = [...(goals.get(index) ?? []), ...goal];
        if ('empty' in solver.part([...universal(index), ...merged])) continue;
        const isNew = index >= prefixLength + used;
        const done = assign(
          at + 1,
          new Map(goals).set(index, merged),
          isNew ? used + 1 : used,
          new Map(taken).set(group, index),
        );
        if (done) return done;
      }
    }
    return undefined;
  }

  function places(from: number, last: number): number[] {
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
  }

  function repeat(goals: ReadonlyMap<number, Signed[]>): Outcome | undefined {
    const end = Math.min(most, Math.max(prefixLength, ...[...goals.keys()].map((index) => index + 1)) + 2);
    for (let second = 1; second < end; second++) {
      for (let first = 0; first < second; first++) {
        if (assignments++ > MAX_ASSIGNMENTS) return undefined;
        const shared = [first, second].flatMap((index) => [...universal(index), ...(goals.get(index) ?? [])]);
        const outcome = solver.part(shared);
        if ('unknown' in outcome) ways.add(outcome);
        if (!isFound(outcome)) continue;
        const same: Signed[] = [positive(solver.formulas.enum([outcome.value]))];
        const done = finish(new Map(goals).set(first, same).set(second, same), outcome.doubt);
        if (done) return done;
      }
    }
    return undefined;
  }

  function finish(goals: ReadonlyMap<number, Signed[]>, inherited?: string): Outcome | undefined {
    const needed = Math.max(least, ...[...goals.keys()].map((index) => index + 1));
    const wanted = solver.variety.isRandom ? Math.min(most, needed + solver.variety.below(4)) : needed;
    if (needed > most) return undefined;
    if (needed > MAX_ITEMS) {
      ways.add({ unknown: `arrays of more than ${MAX_ITEMS} items` });
      return undefined;
    }
    const items: Json[] = [];
    let unsure = doubt ?? inherited;
    for (let index = 0; index < wanted; index++) {
      const goal = [...universal(index), ...(goals.get(index) ?? [])];
      const others = isUnique ? items : [];
      const careful = avoided.length > 0 ? solver.part([...goal, ...avoided], others) : EMPTY;
      const outcome = isFound(careful) ? careful : solver.part(goal, others);
      if (!isFound(outcome)) {
        if (index >= needed) break;
        if ('unknown' in outcome) ways.add(outcome);
        // Another choice of the items before might have left a value for this one.
        else if (isUnique && index > 0 && !isHomogeneous(goals, index)) ways.add({ unknown: 'uniqueItems' });
        return undefined;
      }
      items.push(outcome.value);
      unsure ??= outcome.doubt;
    }
    return ways.add(unsure ? { value: items, doubt: unsure } : { value: items });
  }

  /** Whether all items up to one have the same goal: then it does not matter which values are taken first. */
  function isHomogeneous(goals: ReadonlyMap<number, Signed[]>, last: number): boolean {
    const keyAt = (index: number) => keyOf([...new Set([...universal(index), ...(goals.get(index) ?? [])])].sort());
    return Array.from({ length: last }, (_, index) => keyAt(index)).every((key) => key === keyAt(last));
  }
}

function sizes(atoms: { what: string; count: number }[], more: number): number[] {
  return atoms.filter(({ what }) => what === 'array').map(({ count }) => count + more);
}
