import { type Id, type Json, type Kind, negative, positive, type Signed, TYPE } from '../logic/formula.ts';
import type { Branch } from './branch.ts';
import { evaluate, matches, schemasOf } from './evaluate.ts';
import { EMPTY, isFound, type Outcome, Ways } from './outcome.ts';
import type { PartSolver } from './part-solver.ts';

/** Property names that no pattern or list mentions, in the order in which they are used. */
const FRESH_NAMES = ['undeclared', 'undeclared2', 'undeclared3', 'other', 'x-undeclared', 'a', 'b', 'c', '0'];
const MAX_PATTERNS = 5;
const MAX_MEMBERS = 300;
const MAX_ATTEMPTS = 3_000;

/** A property that has to be there, with a name that is given, or with one that is not mentioned anywhere. */
interface Demand {
  name?: string;
  /** Formulas for the name itself. */
  nameGoal: readonly Signed[];
  goal: readonly Signed[];
}

/** Objects of a branch whose only type is that of objects. */
export function solveObject(branch: Branch, solver: PartSolver): Outcome {
  const { formulas } = solver;
  const rules = branch.positives('properties');
  const refuted = branch.negatives('properties');
  const nameRules: Signed[] = branch.positives('names').map(({ of }) => positive(of[0]));
  const required = new Set(branch.positives('required').map(({ name }) => name));
  const absent = new Set(branch.negatives('required').map(({ name }) => name));
  const least = Math.max(0, ...sizes(branch.positives('atLeast'), 0), ...sizes(branch.negatives('atMost'), 1));
  const most = Math.min(Infinity, ...sizes(branch.positives('atMost'), 0), ...sizes(branch.negatives('atLeast'), -1));
  const mentioned = new Set([
    ...required,
    ...absent,
    ...[...rules, ...refuted].flatMap(({ named }) => [...named.keys()]),
  ]);
  const sources = [...new Set([...rules, ...refuted].flatMap(({ patterns }) => patterns.map(([source]) => source)))];
  const ways = new Ways();
  if (sources.length > MAX_PATTERNS) return { unknown: `more than ${MAX_PATTERNS} patternProperties` };
  if (required.size > most || least > most) return EMPTY;

  /** What a property of this name has to meet. Undefined if that is not known. */
  const ruleCache = new Map<string, Signed[] | undefined>();
  const rulesFor = (name: string): Signed[] | undefined => {
    if (!ruleCache.has(name)) ruleCache.set(name, findRules(name));
    return ruleCache.get(name);
  };
  const demands: Demand[][] = [];
  for (const { of } of branch.negatives('names')) {
    const bad = [...mentioned].filter((name) => evaluate(formulas, of[0], name) !== true);
    demands.push([
      { nameGoal: [negative(of[0])], goal: [] },
      ...bad.map((name) => ({ name, nameGoal: [negative(of[0])], goal: [] })),
    ]);
  }
  for (const rule of refuted) {
    const possible = waysToRefute(rule);
    if (possible.length === 0) return ways.outcome;
    demands.push(possible);
  }
  demands.sort((a, b) => a.length - b.length);
  let attempts = 0;
  const done = choose(0, new Map(), []);
  if (done) return done;
  if (attempts > MAX_ATTEMPTS) ways.add({ unknown: 'too many ways to place the properties of an object' });
  return ways.outcome;

  function findRules(name: string): Signed[] | undefined {
    const found: Signed[] = [];
    for (const rule of rules) {
      const ids = schemasOf(rule, name);
      if (!ids) return undefined;
      found.push(...ids.map(positive));
    }
    return found;
  }

  /** Whether an object may have a property of this name and goal. */
  function isPossible(name: string, goal: readonly Signed[]): boolean {
    if (absent.has(name)) return false;
    if (nameRules.some((rule) => evaluate(formulas, rule >> 1, name) === false)) return false;
    const all = rulesFor(name);
    if (!all) ways.add({ unknown: `the patterns ${sources.join(' and ')}` });
    return all !== undefined && !('empty' in solver.part([...all, ...goal]));
  }

  function waysToRefute({ named, patterns, rest }: Kind<'properties'>): Demand[] {
    const found: Demand[] = [];
    const addNamed = (name: string, id: Id) => {
      const demand = { name, nameGoal: [], goal: [negative(id)] };
      if (id !== formulas.true && isPossible(name, demand.goal)) found.push(demand);
    };
    for (const [name, id] of named) addNamed(name, id);
    for (const name of mentioned) {
      const hits = patterns.map(([source, id]) => [matches(source, name), id] as const);
      for (const [hit, id] of hits) {
        if (hit === undefined) ways.add({ unknown: `the patterns ${sources.join(' and ')}` });
        if (hit) addNamed(name, id);
      }
      if (!named.has(name) && hits.every(([hit]) => hit === false)) addNamed(name, rest);
    }
    const pattern = (source: string) => formulas.add({ kind: 'pattern', source });
    for (const [source, id] of patterns) {
      if (id !== formulas.true) found.push({ nameGoal: [positive(pattern(source))], goal: [negative(id)] });
    }
    if (rest !== formulas.true) {
      found.push({ nameGoal: patterns.map(([source]) => negative(pattern(source))), goal: [negative(rest)] });
    }
    return found;
  }

  /** Meets the demands one after another; `fresh` are those for names that are not mentioned. */
  function choose(
    at: number,
    goals: ReadonlyMap<string, readonly Signed[]>,
    fresh: readonly Demand[],
  ): Outcome | undefined {
    solver.step();
    if (attempts++ > MAX_ATTEMPTS) return undefined;
    if (at === demands.length) return finish(goals, fresh);
    for (const demand of solver.variety.order(demands[at]!)) {
      const { name, goal, nameGoal } = demand;
      if (name !== undefined) {
        const merged = [...(goals.get(name) ?? []), ...goal];
        if (!isPossible(name, merged)) continue;
        const done = choose(at + 1, new Map(goals).set(name, merged), fresh);
        if (done) return done;
        continue;
      }
      const done = choose(at + 1, goals, [...fresh, demand]);
      if (done) return done;
      for (const [index, other] of fresh.entries()) {
        const both = { nameGoal: [...other.nameGoal, ...nameGoal], goal: [...other.goal, ...goal] };
        const done = choose(at + 1, goals, fresh.with(index, both));
        if (done) return done;
      }
    }
    return undefined;
  }

  function finish(goals: ReadonlyMap<string, readonly Signed[]>, fresh: readonly Demand[]): Outcome | undefined {
    const members = new Map<string, Json>();
    let doubt: string | undefined;
    const add = (name: string, goal: readonly Signed[]): boolean => {
      const all = rulesFor(name);
      if (!all) {
        ways.add({ unknown: `the patterns ${sources.join(' and ')}` });
        return false;
      }
      const outcome = solver.part([...all, ...goal]);
      if ('unknown' in outcome) ways.add(outcome);
      if (!isFound(outcome)) return false;
      for (const rule of nameRules) if (evaluate(formulas, rule >> 1, name) === undefined) doubt ??= 'propertyNames';
      members.set(name, outcome.value);
      doubt ??= outcome.doubt;
      return true;
    };
    for (const name of [...required, ...goals.keys()]) {
      if (members.has(name)) continue;
      if (!isPossible(name, goals.get(name) ?? []) || !add(name, goals.get(name) ?? [])) return undefined;
    }
    for (const [index, demand] of fresh.entries()) {
      if (addFresh(demand)) continue;
      // Another name for the demands before might have left one for this.
      if (index > 0) ways.add({ unknown: 'property names of which there are few' });
      return undefined;
    }
    if (members.size > most) return undefined;
    const wanted = solver.variety.isRandom ? [...mentioned].filter(() => solver.variety.chance(0.5)) : [];
    for (const name of [...wanted, ...(members.size < least ? mentioned : [])]) {
      const isWanted = wanted.includes(name);
      if (members.has(name) || members.size >= Math.min(most, isWanted ? Infinity : least)) continue;
      if (isPossible(name, [])) add(name, []);
    }
    if (least > MAX_MEMBERS) ways.add({ unknown: `objects of more than ${MAX_MEMBERS} properties` });
    while (members.size < Math.min(least, MAX_MEMBERS)) if (!addFresh({ nameGoal: [], goal: [] })) return undefined;
    if (members.size < least) return undefined;
    if (solver.variety.chance(0.3) && members.size < most) addFresh({ nameGoal: [], goal: [] });
    const value = Object.fromEntries(members);
    return ways.add(doubt ? { value, doubt } : { value });

    /** Adds a property whose name is not mentioned. What it has to meet depends on the patterns that its name matches. */
    function addFresh({ nameGoal, goal }: Demand): boolean {
      for (const hits of solver.variety.order(combinations(sources.length))) {
        solver.step();
        const patterns = sources.map((source, index) => {
          const id = formulas.add({ kind: 'pattern', source });
          return hits[index] ? positive(id) : negative(id);
        });
        const all = rules.flatMap((rule) => {
          const matching = rule.patterns.filter(([source]) => hits[sources.indexOf(source)]);
          return (matching.length > 0 ? matching.map(([, id]) => id) : [rule.rest]).map(positive);
        });
        const outcome = solver.part([...all, ...goal]);
        if ('unknown' in outcome) ways.add(outcome);
        if (!isFound(outcome)) continue;
        const taken = [...mentioned, ...members.keys()];
        const isText = positive(formulas.add({ kind: 'type', types: TYPE.string }));
        const name = freshName([isText, ...patterns, ...nameRules, ...nameGoal], new Set(taken));
        if (name === undefined) continue;
        members.set(name, outcome.value);
        doubt ??= outcome.doubt;
        return true;
      }
      return false;
    }
  }

  function freshName(goal: readonly Signed[], taken: ReadonlySet<string>): string | undefined {
    for (const name of FRESH_NAMES) {
      if (!taken.has(name) && goal.every((signed) => evaluate(formulas, signed >> 1, name) === !(signed & 1)))
        return name;
    }
    const outcome = solver.part(goal, [...taken]);
    if ('unknown' in outcome) ways.add(outcome);
    if (!isFound(outcome)) return undefined;
    if (outcome.doubt) ways.add({ unknown: outcome.doubt });
    return outcome.doubt || typeof outcome.value !== 'string' ? undefined : outcome.value;
  }
}

/** All combinations of yes and no, beginning with no for all. */
function combinations(length: number): boolean[][] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, index) => (bits >> index) % 2 === 1),
  );
}

function sizes(atoms: { what: string; count: number }[], more: number): number[] {
  return atoms.filter(({ what }) => what === 'object').map(({ count }) => count + more);
}
