import { compareFacts, type Difference, type Relation } from './compare-facts.ts';
import { mergeObjects } from './merge-facts.ts';
import type { Fact, Model, ObjectFacts } from './model.ts';

/** One thing on which two documents disagree. */
export interface Finding {
  /** `undeclared` by us, `added` by us, or contradicted: what is required, a type, or the values. */
  kind: 'undeclared' | 'added' | 'required' | Difference['kind'];
  /** The vendor's object, and ours in its place. */
  pair: Pair;
  /** With `[]` for the items of a list. */
  property: string;
  /** Of a contradiction: what the vendor says and we do not, and the other way round. */
  vendor: string[];
  ours: string[];
  relation?: Relation;
  /** Our fact, where we declare the property. */
  fact?: Fact;
}

/** Objects that stand in the same place of a webhook. Several, where a value may be one or the other. */
export interface Pair {
  vendor: string[];
  ours: string[];
}

/** What a comparison found, and which objects it compared. */
export interface Comparison {
  pairs: Pair[];
  findings: Finding[];
}

/** Compares two models from their roots on, place by place, so that names of objects do not matter. */
export function compareModels(vendor: Model, ours: Model, root: Pair): Comparison {
  const pairs = new Map<string, Pair>();
  const findings: Finding[] = [];
  comparePair(root);
  return { pairs: [...pairs.values()], findings };

  function comparePair(pair: Pair): void {
    const key = JSON.stringify(pair);
    if (pairs.has(key)) return;
    pairs.set(key, pair);
    const theirs = mergeObjects(pair.vendor.map((name) => objectOf(name, vendor)));
    const own = mergeObjects(pair.ours.map((name) => objectOf(name, ours)));
    for (const [property, fact] of Object.entries(theirs.properties)) {
      const match = own.properties[property];
      if (match) {
        compareRequired(pair, property, theirs, own, match);
        compareProperty(pair, property, fact, match);
      } else findings.push({ kind: 'undeclared', pair, property, vendor: [], ours: [] });
    }
    for (const [property, fact] of Object.entries(own.properties)) {
      if (!Object.hasOwn(theirs.properties, property)) {
        findings.push({ kind: 'added', pair, property, vendor: [], ours: [], fact });
      }
    }
  }

  function compareRequired(pair: Pair, property: string, theirs: ObjectFacts, own: ObjectFacts, fact: Fact): void {
    const [isTheirs, isOurs] = [theirs, own].map(({ required }) => required.includes(property));
    if (isTheirs === isOurs) return;
    const says = (isRequired?: boolean) => [isRequired ? 'required' : 'optional'];
    const relation = isOurs ? 'stricter' : 'looser';
    findings.push({ kind: 'required', pair, property, vendor: says(isTheirs), ours: says(isOurs), relation, fact });
  }

  function compareProperty(pair: Pair, property: string, theirs: Fact, own: Fact): void {
    for (const difference of compareFacts(theirs, own)) findings.push({ pair, property, fact: own, ...difference });
    if (theirs.items && own.items) compareProperty(pair, `${property}[]`, theirs.items, own.items);
    if (theirs.object && own.object) comparePair({ vendor: theirs.object, ours: own.object });
  }
}

function objectOf(name: string, model: Model): ObjectFacts {
  return model[name] ?? { properties: {}, required: [] };
}
