/** A position in a text as editors count: from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** The positions of offsets, in one pass over the text. A line ends with LF, CRLF or CR. */
export function positionsOf(text: string, offsets: Iterable<number>): Map<number, Position> {
  const positions = new Map<number, Position>();
  const breaks = /\r\n?|\n/g;
  let line = 1;
  let lineStart = 0;
  let next = breaks.exec(text);
  for (const offset of Array.from(new Set(offsets)).sort((a, b) => a - b)) {
    while (next && breaks.lastIndex <= offset) {
      line++;
      lineStart = breaks.lastIndex;
      next = breaks.exec(text);
    }
    positions.set(offset, { line, column: offset - lineStart + 1 });
  }
  return positions;
}
