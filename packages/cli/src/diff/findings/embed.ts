import { type Id, TYPE } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';

/** A step from a document to a part of it. */
export type Step =
  | { kind: 'property'; name: string }
  | { kind: 'item'; index: number }
  | { kind: 'containing' }
  | { kind: 'name' }
  /** Some property that is neither named nor matches a pattern. */
  | { kind: 'other'; names: readonly string[]; patterns: readonly string[] }
  | { kind: 'matching'; source: string };

/** The formula of documents that have a part which meets another formula. */
export function embed(formulas: Formulas, steps: readonly Step[], id: Id): Id {
  return steps.reduceRight((inner, step) => within(formulas, step, inner), id);
}

function within(formulas: Formulas, step: Step, id: Id): Id {
  const isArray = formulas.add({ kind: 'type', types: TYPE.array });
  const isObject = formulas.add({ kind: 'type', types: TYPE.object });
  switch (step.kind) {
    case 'property':
      return formulas.and(
        isObject,
        formulas.add({ kind: 'required', name: step.name }),
        formulas.properties({ [step.name]: id }),
      );
    case 'item': {
      const prefix = [...Array(step.index).fill(formulas.true), id];
      const longEnough = formulas.add({ kind: 'atLeast', what: 'array', count: step.index + 1 });
      return formulas.and(isArray, longEnough, formulas.add({ kind: 'items', prefix, rest: formulas.true }));
    }
    case 'containing':
      return formulas.and(isArray, formulas.add({ kind: 'contains', of: [id], min: 1, max: Number.MAX_SAFE_INTEGER }));
    case 'name':
      return formulas.and(isObject, formulas.not(formulas.add({ kind: 'names', of: [formulas.not(id)] })));
    case 'other': {
      const named = new Map(step.names.map((name) => [name, formulas.true]));
      const patterns = step.patterns.map((source) => [source, formulas.true] as const);
      return formulas.and(
        isObject,
        formulas.not(formulas.add({ kind: 'properties', named, patterns, rest: formulas.not(id) })),
      );
    }
    case 'matching': {
      const patterns = [[step.source, formulas.not(id)] as const];
      return formulas.and(
        isObject,
        formulas.not(formulas.add({ kind: 'properties', named: new Map(), patterns, rest: formulas.true })),
      );
    }
  }
}
