const LINE_FEED = 10;

/** Whole lines of a file, in memory that nobody else uses, or a line that is longer than the bound. */
export type Lines = { bytes: Uint8Array<ArrayBuffer>; isTooLong?: never } | { isTooLong: true; bytes?: never };

/**
 * Cuts a stream at ends of lines, in memory that does not grow: what belongs to a line that is too long is dropped as it
 * is read. A line that exceeds the bound by less than a chunk may be among whole lines.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Lines> {
  let kept: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  for await (const chunk of chunks) {
    let rest = chunk;
    if (isTooLong) {
      const end = rest.indexOf(LINE_FEED);
      if (end < 0) continue;
      yield { isTooLong: true };
      isTooLong = false;
      rest = rest.subarray(end + 1);
    }
    const end = rest.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      // The first line may have begun in the chunk before; to copy all lines because of it takes as long as validating them.
      const first = length > 0 ? rest.indexOf(LINE_FEED) + 1 : 0;
      if (first > 0) yield { bytes: joined([...kept, rest.subarray(0, first)], length + first) };
      [kept, length] = [[], 0];
      // A copy: whoever gets the lines may take their memory away.
      const begun = joined([rest.subarray(end)], rest.length - end);
      if (end > first) yield { bytes: owned(rest.subarray(first, end), chunk) };
      rest = begun;
    }
    if (rest.length > 0) kept.push(rest);
    length += rest.length;
    if (length > maxBytes) [kept, length, isTooLong] = [[], 0, true];
  }
  if (isTooLong) yield { isTooLong: true };
  else if (length > 0) yield { bytes: joined(kept, length) };
}

/** Lines of a chunk. Where the chunk is not all of its memory, others may use the rest: then they are copied. */
function owned(lines: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOwner = chunk.byteLength === chunk.buffer.byteLength && chunk.buffer instanceof ArrayBuffer;
  return isOwner ? (lines as Uint8Array<ArrayBuffer>) : joined([lines], lines.byteLength);
}

/** In memory of its own, which is not filled with zeros first. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
