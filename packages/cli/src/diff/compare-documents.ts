import { Formulas } from './logic/formulas.ts';
import { unify } from './logic/unify.ts';
import { compileValidator, type Validator } from './schema/compile-validator.ts';
import type { SchemaDocument } from './schema/schema-document.ts';
import { createTranslation, type SchemaFormulas } from './schema/to-formula.ts';
import { Solver } from './solve/solver.ts';

/** Two versions of a schema, ready to be compared. */
export interface Pair {
  readonly formulas: Formulas;
  readonly solver: Solver;
  readonly old: Side;
  readonly new: Side;
}

export interface Side extends SchemaFormulas {
  accepts: Validator;
}

/** Translates two documents into formulas, and compiles their validators. */
export async function createPair(old: SchemaDocument, next: SchemaDocument): Promise<Pair> {
  const formulas = new Formulas();
  const sides = [old, next].map((document) => createTranslation(formulas, document));
  for (const side of sides) {
    side.idAt('');
    side.translate();
  }
  const idOf = unify(formulas);
  const [left, right] = sides.map((side) => side.formulasOf(idOf));
  return {
    formulas,
    solver: new Solver(formulas),
    old: { ...left!, accepts: await compileValidator(old) },
    new: { ...right!, accepts: await compileValidator(next) },
  };
}
