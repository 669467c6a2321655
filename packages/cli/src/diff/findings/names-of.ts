import { keyOf } from '../logic/formula.ts';
import { asObject, GROUPS } from '../schema/to-formula.ts';
import type { Side } from './pair.ts';

/** The schema that others are only a reference to. */
export function followed(side: Side, start: string): string {
  const seen = new Set<string>();
  let pointer = start;
  for (;;) {
    const target = side.document.target(pointer);
    const node = side.nodeAt(pointer);
    if (target === undefined || !node || seen.has(pointer)) return pointer;
    const others = Object.keys(GROUPS).some(
      (group) => group !== '$ref' && GROUPS[group]!.some((keyword) => keyword in node.keywords),
    );
    if (others) return pointer;
    seen.add(pointer);
    pointer = target;
  }
}

/** What a branch is known by: where it refers to, its title, and the constants of its properties. */
export function namesOf(side: Side, pointer: string): string[] {
  const target = followed(side, pointer);
  const node = side.nodeAt(target);
  if (!node) return [];
  const constants = Object.entries(asObject(node.keywords.properties)).flatMap(([name, schema]) => {
    const value = asObject(schema).const;
    return value === undefined ? [] : [`const ${name} ${keyOf(value)}`];
  });
  return [
    ...(target === pointer ? [] : [`$ref ${target}`]),
    ...(typeof node.keywords.title === 'string' ? [`title ${node.keywords.title}`] : []),
    ...constants,
  ];
}

export function nameOf(pointer: string, side: Side): string {
  const target = followed(side, pointer);
  const title = side.nodeAt(target)?.keywords.title;
  return typeof title === 'string' ? title : target;
}
