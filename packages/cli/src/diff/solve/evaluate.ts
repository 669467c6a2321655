import { type Formula, type Id, type Json, keyOf, type Signed, TYPE, typeOf } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import { languageOf } from '../logic/patterns.ts';
import { isMultiple } from './rational.ts';

/** Whether a string matches a pattern; undefined if that is not known. Never takes long, whatever the pattern. */
export function matches(source: string, text: string): boolean | undefined {
  return languageOf(source)?.test(Array.from(text, (character) => character.codePointAt(0)!));
}

/** Whether a value meets a formula; undefined if that is not known. */
export function evaluate(formulas: Formulas, id: Id, value: Json): boolean | undefined {
  return holds(formulas.at(id));

  function holds(formula: Formula): boolean | undefined {
    const of = (id: Id, part: Json = value) => evaluate(formulas, id, part);
    switch (formula.kind) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'opaque':
        return undefined;
      case 'and':
        return all(formula.of, (child) => of(child));
      case 'or':
        return not(all(formula.of, (child) => not(of(child))));
      case 'not':
        return not(of(formula.of[0]));
      case 'oneOf': {
        const results = formula.of.map((child) => of(child));
        const met = results.filter((result) => result === true).length;
        if (met > 1) return false;
        return results.includes(undefined) ? undefined : met === 1;
      }
      case 'type':
        return (typeOf(value) & formula.types) !== 0;
      case 'enum':
        return formula.values.has(keyOf(value));
      default:
        return atom(formula, of);
    }
  }

  function atom(formula: Formula, of: (id: Id, part: Json) => boolean | undefined): boolean | undefined {
    const type = typeOf(value);
    switch (formula.kind) {
      case 'minimum':
        return typeof value !== 'number' || (formula.exclusive ? value > formula.bound : value >= formula.bound);
      case 'maximum':
        return typeof value !== 'number' || (formula.exclusive ? value < formula.bound : value <= formula.bound);
      case 'multipleOf':
        return typeof value !== 'number' || isMultiple(value, formula.divisor);
      case 'atLeast':
        return type !== TYPE[formula.what] || sizeOf(value) >= formula.count;
      case 'atMost':
        return type !== TYPE[formula.what] || sizeOf(value) <= formula.count;
      case 'pattern':
        return typeof value !== 'string' || matches(formula.source, value);
      case 'required':
        return type !== TYPE.object || Object.hasOwn(value as object, formula.name);
      case 'names':
        return type !== TYPE.object || all(Object.keys(value as object), (name) => of(formula.of[0], name));
      case 'properties':
        return (
          type !== TYPE.object ||
          all(Object.entries(value as Record<string, Json>), ([name, member]) => {
            const schemas = schemasOf(formula, name);
            return schemas ? all(schemas, (child) => of(child, member)) : undefined;
          })
        );
      case 'items':
        return (
          !Array.isArray(value) ||
          all([...value.entries()], ([index, item]) => of(formula.prefix[index] ?? formula.rest, item))
        );
      case 'contains': {
        if (!Array.isArray(value)) return true;
        const results = value.map((item) => of(formula.of[0], item));
        const met = results.filter((result) => result === true).length;
        const most = met + results.filter((result) => result === undefined).length;
        if (met > formula.max || most < formula.min) return false;
        return met >= formula.min && most <= formula.max ? true : undefined;
      }
      case 'unique':
        return !Array.isArray(value) || new Set(value.map(keyOf)).size === value.length;
      default:
        return undefined;
    }
  }
}

/** Whether a value meets all formulas of a goal; undefined if that is not known. */
export function meets(formulas: Formulas, goal: Iterable<Signed>, value: Json): boolean | undefined {
  return all([...goal], (signed) => {
    const result = evaluate(formulas, signed >> 1, value);
    return signed & 1 ? not(result) : result;
  });
}

/** What a `properties` formula demands of a property. Undefined if it has a pattern that is not understood. */
export function schemasOf(formula: Extract<Formula, { kind: 'properties' }>, name: string): Id[] | undefined {
  const named = formula.named.get(name);
  const found = named === undefined ? [] : [named];
  for (const [source, id] of formula.patterns) {
    const isMatch = matches(source, name);
    if (isMatch === undefined) return undefined;
    if (isMatch) found.push(id);
  }
  return found.length > 0 ? found : [formula.rest];
}

function sizeOf(value: Json): number {
  if (typeof value === 'string') return [...value].length;
  return Object.keys(value as object).length;
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function all<T>(list: readonly T[], test: (item: T) => boolean | undefined): boolean | undefined {
  let isKnown = true;
  for (const item of list) {
    const result = test(item);
    if (result === false) return false;
    if (result === undefined) isKnown = false;
  }
  return isKnown ? true : undefined;
}
