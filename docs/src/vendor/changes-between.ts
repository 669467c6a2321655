import type { Fact, Model } from './model.ts';

/** How one property differs between two versions of the vendor's OpenAPI. */
export interface Change {
  object: string;
  property: string;
  /** The old facts; empty if the property is new. */
  before: string;
  /** The new facts; empty if the property was removed. */
  after: string;
}

/** Properties that were added, removed or changed between two versions. */
export function changesBetween(before: Model, after: Model): Change[] {
  const objects = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return objects.flatMap((object) => {
    const [old, current] = [textsOf(before, object), textsOf(after, object)];
    const properties = [...new Set([...old.keys(), ...current.keys()])];
    return properties
      .map((property) => ({
        object,
        property,
        before: old.get(property) ?? '',
        after: current.get(property) ?? '',
      }))
      .filter((change) => change.before !== change.after);
  });
}

function textsOf(model: Model, object: string): Map<string, string> {
  const { properties = {}, required = [] } = model[object] ?? {};
  return new Map(
    Object.entries(properties).map(([name, fact]) => [
      name,
      required.includes(name) ? `${factText(fact)}, required` : factText(fact),
    ]),
  );
}

function factText({ type = ['anything'], enum: values, pattern, object, items }: Fact): string {
  return [
    items ? `array of ${factText(items)}` : (object ?? type).join(' or '),
    values ? `one of ${values.join(' ')}` : '',
    pattern ? `matches ${pattern.join(' or ')}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
