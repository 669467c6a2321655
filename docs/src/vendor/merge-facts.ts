import type { Fact, ObjectFacts } from './model.ts';

/** The facts about a union of two values. */
export function mergeFacts(a: Fact, b: Fact): Fact {
  const isLimited = hasLimit(a) && hasLimit(b);
  return withoutUndefined({
    type: a.type && b.type ? union(a.type, b.type) : undefined,
    enum: isLimited ? union(a.enum, b.enum) : undefined,
    pattern: isLimited ? union(a.pattern, b.pattern) : undefined,
    object: union(a.object, b.object),
    items: a.items && b.items ? mergeFacts(a.items, b.items) : (a.items ?? b.items),
    via: union(a.via, b.via),
    from: union(a.from, b.from),
    evidence: a.evidence ?? b.evidence,
    description: a.description ?? b.description,
  });
}

/** The facts about a union of objects: the properties of all of them, and what every object requires. */
export function mergeObjects(objects: ObjectFacts[]): ObjectFacts {
  const [first = { properties: {}, required: [] }, ...others] = objects;
  return others.reduce((merged, { properties, required }) => {
    const all = { ...merged.properties };
    for (const [name, fact] of Object.entries(properties)) {
      all[name] = all[name] ? mergeFacts(all[name], fact) : fact;
    }
    return { properties: all, required: merged.required.filter((name) => required.includes(name)) };
  }, first);
}

/** Removes undefined values. */
export function withoutUndefined(fact: { [key in keyof Fact]: Fact[key] | undefined }): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
}

function hasLimit(fact: Fact): boolean {
  return fact.enum !== undefined || fact.pattern !== undefined;
}

function union<T>(a: T[] | undefined, b: T[] | undefined): T[] | undefined {
  return a || b ? [...new Set([...(a ?? []), ...(b ?? [])])] : undefined;
}
