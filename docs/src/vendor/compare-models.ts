import { compareFacts, type Difference, type Relation } from './compare-facts.ts';
import { mergeObjects } from './merge-facts.ts';
import type { Fact, Model, ObjectFacts } from './model.ts';

/** A difference between two documents. */
export interface Finding {
  /** A property that we do not declare or add, or a contradiction in what is required, a type, or the values. */
  kind: 'undeclared' | 'added' | 'required' | Difference['kind'];
  /** The vendor's object, and ours at the same position. */
  pair: Pair;
  /** With `[]` for the items of a list. */
  property: string;
  /** For a contradiction: what only the vendor says, and what only we say. */
  vendor: string[];
  ours: string[];
  relation?: Relation;
  /** Our fact, if we declare the property. */
  fact?: Fact;
}

/** Objects at the same position in a webhook. There are several if a value is a union. */
export interface Pair {
  vendor: string[];
  ours: string[];
}

/** The result of a comparison: the findings, and the compared objects. */
export interface Comparison {
  pairs: Pair[];
  findings: Finding[];
}

/** Compares two models property by property, starting at their roots, regardless of the names of objects. */
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
