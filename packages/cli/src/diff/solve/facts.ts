import { ANY_TYPE, type Id, TYPE, typeOf } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';

/** Simple facts about all values that meet a formula. They are used to see that two formulas exclude each other. */
export interface Facts {
  readonly types: number;
  readonly required: ReadonlySet<string>;
  /** The keys of the only values that a property has where it is present. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
  /** The keys of values that a property does not have. */
  readonly notTags: ReadonlyMap<string, ReadonlySet<string>>;
  /** The keys of the only values. */
  readonly values?: ReadonlySet<string> | undefined;
  /** The keys of some values that do not meet it. */
  readonly notValues?: ReadonlySet<string> | undefined;
}

export type FactsOf = (id: Id) => Facts;

export const NO_FACTS: Facts = { types: ANY_TYPE, required: new Set(), tags: new Map(), notTags: new Map() };

/** More values than these are no help. */
const MAX_VALUES = 200;

/** Looks facts up, once for each formula. */
export function createFactsOf(formulas: Formulas): FactsOf {
  const known = new Map<Id, Facts>();
  return factsOf;

  function factsOf(id: Id): Facts {
    const facts = known.get(id);
    if (facts) return facts;
    known.set(id, NO_FACTS); // For formulas that refer to themselves: nothing is known about those.
    const found = find(id);
    known.set(id, found);
    return found;
  }

  function find(id: Id): Facts {
    const formula = formulas.at(id);
    switch (formula.kind) {
      case 'false':
        return { ...NO_FACTS, types: 0 };
      case 'and':
        return allFacts(formula.of.map(factsOf));
      case 'or':
      case 'oneOf':
        return formula.of.map(factsOf).reduce(eitherFacts);
      case 'not': {
        const inner = formulas.at(formula.of[0]);
        if (inner.kind === 'type') return { ...NO_FACTS, types: ANY_TYPE & ~inner.types };
        return inner.kind === 'enum' ? { ...NO_FACTS, notValues: new Set(inner.values.keys()) } : NO_FACTS;
      }
      case 'type':
        return { ...NO_FACTS, types: formula.types };
      case 'enum': {
        const types = [...formula.values.values()].reduce((bits: number, value) => bits | typeOf(value), 0);
        return {
          ...NO_FACTS,
          types,
          values: formula.values.size > MAX_VALUES ? undefined : new Set(formula.values.keys()),
        };
      }
      case 'required':
        return { ...NO_FACTS, required: new Set([formula.name]) };
      case 'properties': {
        const factOf = (fact: 'values' | 'notValues') =>
          new Map(
            [...formula.named].flatMap(([name, child]) => {
              const keys = factsOf(child)[fact];
              return keys ? [[name, keys] as const] : [];
            }),
          );
        const [tags, notTags] = [factOf('values'), factOf('notValues')];
        return tags.size + notTags.size === 0 ? NO_FACTS : { ...NO_FACTS, tags, notTags };
      }
      default:
        return NO_FACTS;
    }
  }
}

export function bothFacts(a: Facts, b: Facts): Facts {
  return includes(a, b) ? a : allFacts([a, b]);
}

/** The facts about values that meet all formulas of a list. */
function allFacts(list: readonly Facts[]): Facts {
  const known = list.filter((facts) => facts !== NO_FACTS);
  if (known.length < 2) return known[0] ?? NO_FACTS;
  const tags = new Map<string, ReadonlySet<string>>();
  const notTags = new Map<string, ReadonlySet<string>>();
  for (const facts of known) {
    for (const [name, values] of facts.tags) tags.set(name, both(tags.get(name), values)!);
    for (const [name, values] of facts.notTags) notTags.set(name, union(notTags.get(name), values)!);
  }
  return {
    types: known.reduce((types, facts) => types & facts.types, ANY_TYPE),
    required: new Set(known.flatMap(({ required }) => [...required])),
    tags,
    notTags,
    values: known.map(({ values }) => values).reduce(both),
    notValues: known.map(({ notValues }) => notValues).reduce(union),
  };
}

/** Whether facts follow from others, as those of a part do from those of the whole. */
function includes(whole: Facts, part: Facts): boolean {
  return (
    part === NO_FACTS ||
    ((whole.types & part.types) === whole.types &&
      [...part.required].every((name) => whole.required.has(name)) &&
      [...part.tags].every(([name, values]) => isWithin(whole.tags.get(name), values)) &&
      [...part.notTags].every(([name, values]) => isWithin(values, whole.notTags.get(name))) &&
      (!part.values || isWithin(whole.values, part.values)) &&
      (!part.notValues || isWithin(part.notValues, whole.notValues)))
  );
}

function eitherFacts(a: Facts, b: Facts): Facts {
  const tags = [...a.tags].flatMap(([name, values]) => {
    const others = b.tags.get(name);
    // `required` and `properties` say nothing about other types than objects.
    return others ? [[name, new Set([...values, ...others])] as const] : [];
  });
  return {
    ...NO_FACTS,
    types: a.types | b.types,
    required: new Set([...a.required].filter((name) => b.required.has(name))),
    tags: new Map(tags),
    values: a.values && b.values ? new Set([...a.values, ...b.values]) : undefined,
  };
}

function both(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  return a && b ? new Set([...a].filter((value) => b.has(value))) : (a ?? b);
}

function union(
  a: ReadonlySet<string> | undefined,
  b: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  return a && b ? new Set([...a, ...b]) : (a ?? b);
}

/** Whether no value meets two formulas, as far as facts tell. */
export function areDisjoint(a: Facts, b: Facts): boolean {
  const types = a.types & b.types;
  if (types === 0 || isNothing(a.values, b.values)) return true;
  if (types !== TYPE.object) return false;
  const isRequired = (name: string) => a.required.has(name) || b.required.has(name);
  for (const [name, values] of a.tags) {
    if (isRequired(name) && (isNothing(values, b.tags.get(name)) || isWithin(values, b.notTags.get(name)))) return true;
  }
  for (const [name, values] of b.tags) if (isRequired(name) && isWithin(values, a.notTags.get(name))) return true;
  return false;
}

function isWithin(few: ReadonlySet<string> | undefined, many: ReadonlySet<string> | undefined): boolean {
  if (!few || !many) return false;
  if (few === many) return true;
  for (const value of few) if (!many.has(value)) return false;
  return true;
}

function isNothing(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return false;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const value of few) if (many.has(value)) return false;
  return true;
}
