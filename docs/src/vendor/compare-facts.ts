import type { Fact } from './model.ts';

/** How our rule compares to the vendor's: it rejects more, less, or both. */
export type Relation = 'stricter' | 'looser' | 'different';

/** Stands for the absence of a restriction. */
export const ANY = 'any';

/** A difference between two documents in the values of a property. */
export interface Difference {
  kind: 'type' | 'values';
  relation: Relation;
  vendor: string[];
  ours: string[];
}

/** Compares types, enums and patterns. A missing type is not a difference. */
export function compareFacts(vendor: Fact, ours: Fact): Difference[] {
  const differences: Difference[] = [];
  if (vendor.type && ours.type) {
    const relation = relate(withIntegers(vendor.type), withIntegers(ours.type));
    if (relation) differences.push({ kind: 'type', relation, vendor: vendor.type, ours: ours.type });
  }
  const theirs = limitsOf(vendor);
  const limits = limitsOf(ours);
  const relation = relateLimits(theirs, limits);
  if (relation) {
    differences.push({
      kind: 'values',
      relation,
      vendor: theirs.length > 0 ? onlyIn(theirs, limits) : [ANY],
      ours: limits.length > 0 ? onlyIn(limits, theirs) : [ANY],
    });
  }
  return differences;
}

function relateLimits(vendor: string[], ours: string[]): Relation | undefined {
  if (vendor.length === 0) return ours.length === 0 ? undefined : 'stricter';
  return ours.length === 0 ? 'looser' : relate(vendor, ours);
}

function relate(vendor: string[], ours: string[]): Relation | undefined {
  const isWithin = ours.every((value) => vendor.includes(value));
  const isBeyond = vendor.every((value) => ours.includes(value));
  if (isWithin && isBeyond) return undefined;
  return isWithin ? 'stricter' : isBeyond ? 'looser' : 'different';
}

/** Every integer is a number. */
function withIntegers(types: string[]): string[] {
  return types.includes('number') ? [...types, 'integer'] : types;
}

/** The allowed values, and the patterns between slashes. */
function limitsOf(fact: Fact): string[] {
  const values = (fact.enum ?? []).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return [...values, ...(fact.pattern ?? []).map((pattern) => `/${pattern}/`)];
}

function onlyIn(values: string[], others: string[]): string[] {
  return values.filter((value) => !others.includes(value));
}
