import type { Json, Signed } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import type { Outcome } from './outcome.ts';
import type { Variety } from './variety.ts';

/** What objects and arrays are solved with: their members and items are goals of their own. */
export interface PartSolver {
  readonly formulas: Formulas;
  readonly variety: Variety;
  /**
   * Solves a goal for a part of the value.
   * @param excluded values that the part must not have
   */
  part(goal: readonly Signed[], excluded?: readonly Json[]): Outcome;
  /** @throws {Error} if there were too many steps */
  step(): void;
}
