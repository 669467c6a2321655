import type { Json, Signed } from '../logic/formula.ts';
import { Formulas } from '../logic/formulas.ts';
import { unify } from '../logic/unify.ts';
import { createValidators, type Validators } from '../schema/create-validators.ts';
import type { SchemaDocument } from '../schema/schema-document.ts';
import { createTranslation, type SchemaFormulas } from '../schema/to-formula.ts';
import { isFound, type Outcome } from '../solve/outcome.ts';
import { Solver } from '../solve/solver.ts';
import { seeded, varied } from '../solve/variety.ts';

/** Two versions of a document, ready to be compared. */
export interface Pair {
  readonly formulas: Formulas;
  readonly solver: Solver;
  readonly old: Side;
  readonly new: Side;
}

export interface Side extends SchemaFormulas {
  readonly validators: Validators;
}

/** Where the schemas that are compared are, in each document. */
export interface Roots {
  old: string;
  new: string;
}

/**
 * What is known about the documents that one version accepts and the other refuses: one that both validators were run on,
 * a proof that there is none, or the reason why neither was found.
 */
export type Evidence = { document: Json } | { none: true } | { undecided: string };

/** Attempts to find a document that the validators agree on, after the first. */
const MAX_ATTEMPTS = 12;

/**
 * Translates two documents into formulas.
 * @param roots the pointers of the schemas that are compared
 * @throws {Error} if a document is not a valid schema
 */
export async function createPair(old: SchemaDocument, next: SchemaDocument, roots: readonly Roots[]): Promise<Pair> {
  const formulas = new Formulas();
  const left = createTranslation(formulas, old);
  const right = createTranslation(formulas, next);
  for (const root of roots) {
    left.idAt(root.old);
    right.idAt(root.new);
  }
  left.translate();
  right.translate();
  const idOf = unify(formulas);
  return {
    formulas,
    solver: new Solver(formulas),
    old: { ...left.formulasOf(idOf), validators: await createValidators(old).catch(inVersion('old')) },
    new: { ...right.formulasOf(idOf), validators: await createValidators(next).catch(inVersion('new')) },
  };
}

/**
 * Looks for a document that one version accepts, and the other refuses.
 * @param more what else it must meet
 */
export function distinguish(pair: Pair, roots: Roots, from: 'old' | 'new', more: readonly Signed[] = []): Evidence {
  const [accepting, refusing] = from === 'new' ? (['new', 'old'] as const) : (['old', 'new'] as const);
  const accepts = pair[accepting].validators;
  const refuses = pair[refusing].validators;
  const goal = [pair[accepting].idAt(roots[accepting]) * 2, pair[refusing].idAt(roots[refusing]) * 2 + 1, ...more];
  let outcome: Outcome = pair.solver.solve(goal);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if ('empty' in outcome) return { none: true };
    if (isFound(outcome)) {
      const { value } = outcome;
      if (accepts(roots[accepting])(value) === true && refuses(roots[refusing])(value) === false)
        return { document: value };
    }
    outcome = pair.solver.withVariety(varied(seeded(attempt))).solve(goal, 5_000);
  }
  const first = pair.solver.solve(goal);
  if ('unknown' in first) return { undecided: first.unknown };
  const doubt = 'doubt' in first ? first.doubt : undefined;
  return { undecided: doubt ?? 'schemas on which the validators fail or disagree' };
}

/** Says in which version an error is. */
function inVersion(side: 'old' | 'new'): (error: Error) => never {
  return (error) => {
    throw new Error(`in the ${side} version, ${error.message}`, { cause: error });
  };
}
