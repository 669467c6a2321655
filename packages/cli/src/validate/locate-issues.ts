import { type Frame, frameOf } from '../json/frame-of.ts';
import type { JsonText, Position } from '../json/json-text.ts';
import { MOST_ISSUES } from '../report/issue-lines.ts';

/** Issues of the property name; all others are about the value. */
const OF_THE_KEY: readonly string[] = ['unknown_property', 'wrong_payload_key'];

interface LocateOptions<T> {
  /** Pointer to the payload in the text. Default: the payload is the whole text. */
  base?: string;
  /** The payload is a text inside the text: all issues are where that begins. */
  isText?: boolean;
  /** Whether to add the lines around the values, as far as people read them. Default: true. */
  frames?: boolean;
  more?: readonly OffsetIssue<T>[];
}

/** An issue whose offset in the text is known. */
export interface OffsetIssue<T> {
  issue: T;
  offset: number;
}

interface Unplaced {
  code: string;
  pointer: string;
}

type Located<T> = T & Position & { frame?: Frame };

/**
 * Adds to issues their places in the text that the payload was parsed from, and sorts them by place.
 * The place of a missing property is that of the object that lacks it.
 */
export function locateIssues<T extends Unplaced>(
  text: JsonText,
  issues: readonly T[],
  { base = '', isText = false, frames = true, more = [] }: LocateOptions<T> = {},
): Located<T>[] {
  if (issues.length + more.length === 0) return [];
  const pointerOf = ({ pointer }: T) => (isText ? '' : pointer);
  const places = text.locate(base, issues.map(pointerOf));
  const located = issues.map((issue) => {
    const { key, value } = places.get(pointerOf(issue))!;
    return { issue, offset: OF_THE_KEY.includes(issue.code) && !isText ? (key ?? value) : value };
  });
  return [...located, ...more]
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue, offset }, index) => {
      const position = text.positionOf(offset);
      return {
        ...issue,
        ...position,
        ...(frames && index < MOST_ISSUES && { frame: frameOf(text.text, offset, position) }),
      };
    });
}
