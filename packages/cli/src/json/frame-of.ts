import type { Position } from './json-text.ts';

/** A value in its line of a text, with the lines next to it. All are cut to the same window of columns. */
export interface Frame {
  /** Line number of the first of `lines`. */
  firstLine: number;
  lines: string[];
  /** Column of the first character of each line, from 1: greater than 1 if the beginnings are cut. */
  firstColumn: number;
  /** Whether the window ends before the line of the value does. */
  isCut: boolean;
  /** Which of `lines` has the value. */
  marked: number;
  /** Where the value begins in that line, in UTF-16 units. */
  offset: number;
  /** How much of it is in that line, at least 1. Of an object or array, the bracket. */
  length: number;
}

/** The window: how much of a line is shown before the value, and from its beginning on. */
const BEFORE = 40;
const AFTER = 60;
/** How far from the value, or from the ends of its line, an end of a line is looked for. */
const SEARCHED = 2_000;

const LINE = new RegExp(`[^\\r\\n]{0,${SEARCHED}}`, 'y');
const BREAK = /\r\n?|\n/y;
const TOKEN = new RegExp(String.raw`"(?:[^"\\\r\n]|\\.){0,${AFTER}}"?|[^\s,:[\]{}"]{1,${AFTER}}`, 'y');

/**
 * The lines around a value. The work does not grow with the text: its only line may have a million faults.
 * @param position the position of the offset in the file, which may contain more than the text, as NDJSON does
 * @example frameOf('{\n  "id": 1\n}', 10, { line: 2, column: 9 }); // lines ['{', '  "id": 1', '}'], marked 1, offset 8
 */
export function frameOf(text: string, offset: number, { line, column }: Position): Frame {
  const start = offset - (column - 1);
  const from = Math.max(0, column - 1 - BEFORE);
  const window = (begin: number, end: number) => text.slice(begin, end).slice(from, from + BEFORE + AFTER);
  const end = endOf(LINE, text, start + from);
  const before = previousLine(text, start);
  const next = endOf(BREAK, text, end);
  const own = window(start, end);
  const lines = [
    ...(before ? [window(...before)] : []),
    own,
    ...(next > end && next < text.length ? [window(next, endOf(LINE, text, next))] : []),
  ];
  return {
    firstLine: before ? line - 1 : line,
    lines,
    firstColumn: from + 1,
    isCut: start + from + own.length < end,
    marked: before ? 1 : 0,
    offset: column - 1 - from,
    length: Math.max(1, Math.min(endOf(TOKEN, text, offset) - offset, start + from + own.length - offset)),
  };
}

/** Where the match of a sticky pattern ends; the offset itself if there is none. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** Beginning and end of the line before the one that begins at an offset. */
function previousLine(text: string, start: number): [number, number] | undefined {
  const near = Math.max(0, start - SEARCHED);
  const [, line, lineBreak = ''] = /(?:^|[\r\n])([^\r\n]*)(\r\n?|\n)$/.exec(text.slice(near, start)) ?? [];
  if (line === undefined || (near > 0 && line.length + lineBreak.length === start - near)) return undefined;
  const end = start - lineBreak.length;
  return [end - line.length, end];
}
