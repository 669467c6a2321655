import { locatePointers } from '../json/locate-pointers.ts';
import { type Position, positionsOf } from '../json/positions-of.ts';

/** Issues of the property name; all others are about the value. */
const OF_THE_KEY: readonly string[] = ['unknown_property', 'wrong_payload_key'];

/**
 * Adds to issues their places in the text that the payload was parsed from, and sorts them by place.
 * The place of a missing property is that of the object that lacks it.
 */
export function locateIssues<T extends { code: string; pointer: string }>(
  text: string,
  issues: readonly T[],
): (T & Position)[] {
  if (issues.length === 0) return [];
  const places = locatePointers(
    text,
    issues.map(({ pointer }) => pointer),
  );
  const located = issues.map((issue) => {
    const { key, value } = places.get(issue.pointer)!;
    return { issue, offset: OF_THE_KEY.includes(issue.code) ? (key ?? value) : value };
  });
  located.sort((a, b) => a.offset - b.offset);
  const positions = positionsOf(
    text,
    located.map(({ offset }) => offset),
  );
  return located.map(({ issue, offset }) => ({ ...issue, ...positions.get(offset)! }));
}
