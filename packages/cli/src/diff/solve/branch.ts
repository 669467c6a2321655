import {
  type Formula,
  type Id,
  type Json,
  type Kind,
  negative,
  positive,
  type Signed,
  subjectOf,
  TYPE,
  typeOf,
} from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import { areDisjoint, bothFacts, type Facts, type FactsOf, NO_FACTS } from './facts.ts';

/** Values of an enum that are objects or arrays are excluded one by one up to this number. */
const MAX_EXCLUDED = 100;

type Way = readonly Signed[];

/**
 * A conjunction of formulas that is taken apart: into atoms, and the choices that are left. Formulas and their negations
 * are met by the same values as the parts; only `doubt` says that some formula was left out.
 */
export class Branch {
  readonly formulas: Formulas;
  readonly factsOf: FactsOf;
  types = 127;
  doubt: string | undefined;
  readonly atoms: Map<Id, boolean>;
  #seen: Set<Signed>;
  #choices: Way[][];
  /** Negated conjunctions. They are looked at last: by then, most are met by what is already known. */
  #refuted: Id[];
  #facts: Facts = NO_FACTS;

  constructor(formulas: Formulas, factsOf: FactsOf) {
    this.formulas = formulas;
    this.factsOf = factsOf;
    this.atoms = new Map();
    this.#seen = new Set();
    this.#choices = [];
    this.#refuted = [];
  }

  copy(): Branch {
    const copy = new Branch(this.formulas, this.factsOf);
    copy.types = this.types;
    copy.doubt = this.doubt;
    for (const [id, sign] of this.atoms) copy.atoms.set(id, sign);
    copy.#seen = new Set(this.#seen);
    copy.#choices = [...this.#choices];
    copy.#refuted = [...this.#refuted];
    copy.#facts = this.#facts;
    return copy;
  }

  positives<K extends Formula['kind']>(kind: K): Kind<K>[] {
    return this.#atomsOf(kind, true);
  }

  negatives<K extends Formula['kind']>(kind: K): Kind<K>[] {
    return this.#atomsOf(kind, false);
  }

  /** Whether the type of a value is one of those that are left. */
  accepts(value: Json): boolean {
    return (typeOf(value) & this.types) !== 0;
  }

  /** Adds formulas that must hold. False if nothing can meet them all. */
  assert(goal: Iterable<Signed>): boolean {
    const queue = [...goal];
    for (const signed of queue) {
      if (this.#seen.has(signed)) continue;
      if (this.#seen.has(signed ^ 1)) return false;
      this.#seen.add(signed);
      const id = signed >> 1;
      const formula = this.formulas.at(id);
      if (signed & 1 ? !this.#refute(id, formula, queue) : !this.#demand(id, formula, queue)) return false;
    }
    return this.types !== 0;
  }

  #demand(id: Id, formula: Formula, queue: Signed[]): boolean {
    this.#facts = bothFacts(this.#facts, this.factsOf(id));
    switch (formula.kind) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'and':
        queue.push(...formula.of.map(positive));
        return true;
      case 'not':
        queue.push(negative(formula.of[0]));
        return true;
      case 'or':
        this.#choices.push(formula.of.map((child) => [positive(child)]));
        return true;
      case 'oneOf':
        this.#choices.push(
          formula.of.map((child, index) => [
            positive(child),
            ...formula.of
              .filter((other, at) => at !== index && (other === child || !this.#disjoint(child, other)))
              .map(negative),
          ]),
        );
        return true;
      case 'opaque':
        this.doubt ??= formula.reason;
        return true;
      case 'type':
        this.types &= formula.types;
        return this.types !== 0;
      case 'enum': {
        let types = 0;
        for (const key of formula.values.keys()) types |= typesByFirstCharacter(key);
        this.types &= types;
        break;
      }
    }
    this.atoms.set(id, true);
    return this.types !== 0;
  }

  #refute(id: Id, formula: Formula, queue: Signed[]): boolean {
    switch (formula.kind) {
      case 'true':
        return false;
      case 'false':
        return true;
      case 'and':
        this.#refuted.push(id);
        return true;
      case 'not':
        queue.push(positive(formula.of[0]));
        return true;
      case 'or':
        queue.push(...formula.of.map(negative));
        return true;
      case 'oneOf': {
        const pairs = formula.of.flatMap((a, index) =>
          formula.of
            .slice(index + 1)
            .filter((b) => a === b || !this.#disjoint(a, b))
            .map((b) => [positive(a), positive(b)]),
        );
        if (pairs.length === 0) queue.push(...formula.of.map(negative));
        else this.#choices.push([formula.of.map(negative), ...pairs]);
        return true;
      }
      case 'opaque':
        this.doubt ??= formula.reason;
        return true;
      case 'type':
        this.types &= ~formula.types;
        return this.types !== 0;
      case 'enum': {
        const compound = [...formula.values.values()].filter((value) => typeof value === 'object' && value !== null);
        if (compound.length > MAX_EXCLUDED) this.doubt ??= `an enum with more than ${MAX_EXCLUDED} objects or arrays`;
        else queue.push(...compound.map((value) => negative(this.#structureOf(value))));
        break;
      }
    }
    this.types &= subjectOf(formula);
    this.atoms.set(id, false);
    return this.types !== 0;
  }

  /** A value as the formula of what it consists of. */
  #structureOf(value: Json): Id {
    const { formulas } = this;
    if (Array.isArray(value)) {
      const prefix = value.map((item) => formulas.enum([item]));
      return formulas.and(
        formulas.add({ kind: 'type', types: TYPE.array }),
        formulas.add({ kind: 'atLeast', what: 'array', count: value.length }),
        formulas.add({ kind: 'items', prefix, rest: formulas.false }),
      );
    }
    const entries = Object.entries(value as { [key: string]: Json });
    return formulas.and(
      formulas.add({ kind: 'type', types: TYPE.object }),
      ...entries.map(([name]) => formulas.add({ kind: 'required', name })),
      formulas.properties(new Map(entries.map(([name, member]) => [name, formulas.enum([member])])), formulas.false),
    );
  }

  /** Branches without choices, each of which meets the formulas of this one. */
  *expand(step: () => void, order: <T>(list: readonly T[]) => readonly T[]): Generator<Branch> {
    step();
    for (;;) {
      const choice = this.#next();
      if (choice === 'none') return yield this;
      if (choice.length === 0) return;
      if (choice.length === 1) {
        if (!this.assert(choice[0]!)) return;
        continue;
      }
      for (const way of order(choice)) {
        const branch = this.copy();
        if (branch.assert(way)) yield* branch.expand(step, order);
      }
      return;
    }
  }

  /** The choice with the fewest ways. Choices that are already made are dropped, and ways that cannot be taken. */
  #next(): Way[] | 'none' {
    const kept: Way[][] = [];
    let best = -1;
    for (const choice of this.#choices) {
      const ways = this.#waysOf(choice);
      if (!ways) continue;
      if (ways.length === 0) return ways;
      kept.push(ways);
      if (best < 0 || ways.length < kept[best]!.length) best = kept.length - 1;
    }
    const refuted: Id[] = [];
    let decided: Way[] | undefined;
    let least: Way[] | undefined;
    for (const id of this.#refuted) {
      const ways = this.#waysToRefute(id);
      if (!ways) continue;
      if (ways.length === 0) return ways;
      if (ways.length === 1 && !decided) decided = ways;
      else refuted.push(id);
      if (!least || ways.length < least.length) least = ways;
    }
    this.#choices = kept;
    this.#refuted = refuted;
    if (decided) return decided;
    if (best >= 0) {
      this.#choices = kept.toSpliced(best, 1);
      return kept[best]!;
    }
    if (!least) return 'none';
    // A negated conjunction becomes a choice like any other.
    this.#choices = refuted.flatMap((id) => [this.#waysToRefute(id)!]).filter((ways) => ways.length > 0);
    this.#refuted = [];
    return this.#next();
  }

  /** Undefined if the choice is already made. */
  #waysOf(choice: readonly Way[]): Way[] | undefined {
    if (choice.some((way) => way.every((signed) => this.#seen.has(signed)))) return undefined;
    return choice.filter((way) => way.every((signed) => this.#isPossible(signed)));
  }

  /** Undefined if what is known already excludes the conjunction. */
  #waysToRefute(id: Id): Way[] | undefined {
    if (areDisjoint(this.#facts, this.factsOf(id))) return undefined;
    return this.#waysOf((this.formulas.at(id) as { of: readonly Id[] }).of.map((child) => [negative(child)]));
  }

  #isPossible(signed: Signed): boolean {
    if (this.#seen.has(signed ^ 1)) return false;
    const formula = this.formulas.at(signed >> 1);
    if (signed & 1) {
      if (formula.kind === 'type') return (this.types & ~formula.types) !== 0;
      return formula.kind !== 'true' && (this.types & subjectOf(formula)) !== 0;
    }
    return formula.kind !== 'false' && !areDisjoint(this.#facts, this.factsOf(signed >> 1));
  }

  #disjoint(a: Id, b: Id): boolean {
    return areDisjoint(this.factsOf(a), this.factsOf(b));
  }

  #atomsOf<K extends Formula['kind']>(kind: K, sign: boolean): Kind<K>[] {
    const found: Kind<K>[] = [];
    for (const [id, holds] of this.atoms) {
      const formula = this.formulas.at(id);
      if (holds === sign && formula.kind === kind) found.push(formula as Kind<K>);
    }
    return found;
  }
}

function typesByFirstCharacter(key: string): number {
  const first = key[0]!;
  if (first === '"') return TYPE.string;
  if (first === '{') return TYPE.object;
  if (first === '[') return TYPE.array;
  if (first === 'n') return TYPE.null;
  if (first === 't' || first === 'f') return TYPE.boolean;
  return Number.isInteger(Number(key)) ? TYPE.integer : TYPE.fraction;
}
