import { type Id, type Json, keyOf, type Signed, TYPE } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import { Branch } from './branch.ts';
import { meets } from './evaluate.ts';
import { createFactsOf } from './facts.ts';
import { EMPTY, isFound, type Outcome, Ways } from './outcome.ts';
import type { PartSolver } from './part-solver.ts';
import { solveArray } from './solve-array.ts';
import { solveNumber } from './solve-number.ts';
import { solveObject } from './solve-object.ts';
import { solveString } from './solve-string.ts';
import { SMALLEST, type Variety } from './variety.ts';

/** Steps after which a comparison is given up. A step is a branch or a goal. */
const DEFAULT_BUDGET = 60_000;
const MAX_DEPTH = 250;

class BudgetError extends Error {
  override readonly name = 'BudgetError';
}

/**
 * Finds a value that meets formulas, or proves that there is none: a tableau. A goal is taken apart into branches, a
 * branch into the types of JSON, and objects and arrays into goals for their members and items. Whatever is left out of a
 * goal only makes more values possible, so that `empty` is certain.
 */
export class Solver implements PartSolver {
  readonly formulas: Formulas;
  readonly variety: Variety;
  #budget: number;
  readonly #factsOf: (id: Id) => ReturnType<ReturnType<typeof createFactsOf>>;
  readonly #known: Map<string, Outcome>;
  /** The depth of each goal that is being solved. */
  readonly #open = new Map<string, number>();
  /** The least depth of an open goal that an outcome relies on. */
  #relies = Number.POSITIVE_INFINITY;

  constructor(formulas: Formulas, variety: Variety = SMALLEST, parent?: Solver) {
    this.formulas = formulas;
    this.variety = variety;
    this.#budget = DEFAULT_BUDGET;
    this.#factsOf = parent ? parent.#factsOf : createFactsOf(formulas);
    this.#known = parent ? parent.#known : new Map();
  }

  /** A solver that knows what this one knows, and makes other choices. */
  withVariety(variety: Variety): Solver {
    return new Solver(this.formulas, variety, this);
  }

  /** Solves a goal from the start, within a budget of its own. */
  solve(goal: readonly Signed[], budget = DEFAULT_BUDGET): Outcome {
    this.#budget = budget;
    this.#open.clear();
    this.#relies = Number.POSITIVE_INFINITY;
    try {
      return this.part(goal);
    } catch (error) {
      if (error instanceof BudgetError) return { unknown: error.message };
      if (error instanceof RangeError) return { unknown: 'schemas that are nested too deeply' };
      throw error;
    }
  }

  part(goal: readonly Signed[], excluded: readonly Json[] = []): Outcome {
    const all = excluded.length > 0 ? [...goal, this.formulas.enum(excluded) * 2 + 1] : goal;
    const sorted = [...new Set(all)].sort((a, b) => a - b).filter((signed) => signed !== this.formulas.true * 2);
    for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]! + 1 && sorted[at]! & 1) return EMPTY;
    if (sorted.length === 0) return this.#anything();
    const key = sorted.join();
    const known = this.#known.get(key);
    if (known && !(this.variety.isRandom && 'value' in known)) return known;
    const openAt = this.#open.get(key);
    if (openAt !== undefined) {
      // The smallest value that meets a goal contains no smaller one that does.
      this.#relies = Math.min(this.#relies, openAt);
      return EMPTY;
    }
    return this.#solveNew(key, sorted);
  }

  #solveNew(key: string, goal: readonly Signed[]): Outcome {
    const depth = this.#open.size;
    if (depth > MAX_DEPTH) return { unknown: 'schemas that are nested too deeply' };
    const outer = this.#relies;
    this.#relies = Number.POSITIVE_INFINITY;
    this.#open.set(key, depth);
    const outcome = this.#search(goal);
    this.#open.delete(key);
    const isCertain = isFound(outcome) || this.#relies >= depth;
    if (isCertain && !(this.variety.isRandom && !('empty' in outcome))) this.#known.set(key, outcome);
    this.#relies = Math.min(outer, this.#relies >= depth ? Number.POSITIVE_INFINITY : this.#relies);
    return outcome;
  }

  #search(goal: readonly Signed[]): Outcome {
    const root = new Branch(this.formulas, this.#factsOf);
    if (!root.assert(goal)) return EMPTY;
    const ways = new Ways();
    for (const branch of root.expand(
      () => this.step(),
      (list) => this.variety.order(list),
    )) {
      const done = ways.add(this.#solveBranch(branch, goal));
      if (done) return done;
    }
    return ways.outcome;
  }

  #solveBranch(branch: Branch, goal: readonly Signed[]): Outcome {
    const enums = branch.positives('enum');
    if (enums.length > 0)
      return this.#listed(branch, enums.toSorted((a, b) => a.values.size - b.values.size)[0]!.values);
    const ways = new Ways();
    for (const type of this.variety.order([
      TYPE.object,
      TYPE.string,
      TYPE.integer | TYPE.fraction,
      TYPE.array,
      TYPE.boolean,
      TYPE.null,
    ])) {
      if (!(branch.types & type)) continue;
      const outcome = this.#typed(branch, type);
      const done = ways.add(this.#checked(outcome, branch, goal));
      if (done) return done;
    }
    return ways.outcome;
  }

  /** An outcome whose doubts are settled, if formulas can settle them. */
  #checked(outcome: Outcome, branch: Branch, goal: readonly Signed[]): Outcome {
    if (!isFound(outcome)) return outcome;
    const doubt = outcome.doubt ?? branch.doubt;
    if (!doubt) return outcome;
    const result = meets(this.formulas, goal, outcome.value);
    if (result === true) return { value: outcome.value };
    return result === false ? { unknown: doubt } : { value: outcome.value, doubt };
  }

  #listed(branch: Branch, values: ReadonlyMap<string, Json>): Outcome {
    const ways = new Ways();
    const goal = [...branch.atoms].map(([id, holds]) => id * 2 + (holds ? 0 : 1));
    for (const value of this.variety.order([...values.values()])) {
      const result = branch.accepts(value) ? meets(this.formulas, goal, value) : false;
      if (result === false) continue;
      const doubt = branch.doubt ?? (result ? undefined : 'a listed value');
      const done = ways.add(doubt ? { value, doubt } : { value });
      if (done) return done;
    }
    return ways.outcome;
  }

  #typed(branch: Branch, type: number): Outcome {
    const narrow = branch.copy();
    narrow.types &= type;
    switch (type) {
      case TYPE.object:
        return solveObject(narrow, this);
      case TYPE.array:
        return solveArray(narrow, this);
      case TYPE.string:
        return solveString(narrow, this.variety);
      case TYPE.boolean:
        return this.#fixed(narrow, [true, false]);
      case TYPE.null:
        return this.#fixed(narrow, [null]);
      default:
        return solveNumber(narrow, this.variety);
    }
  }

  #fixed(branch: Branch, values: readonly Json[]): Outcome {
    const excluded = branch.negatives('enum');
    const value = this.variety.order(values).find((value) => !excluded.some(({ values }) => values.has(keyOf(value))));
    return value === undefined ? EMPTY : { value };
  }

  #anything(): Outcome {
    return { value: this.variety.order<Json>(['a', 1, true, null, 0.5, [], {}, '', { a: [1] }, ['a']])[0]! };
  }

  step(): void {
    if (--this.#budget < 0) throw new BudgetError('a comparison with too many steps');
  }
}
