import { isAscii, isUtf8 } from 'node:buffer';
import { formatSize } from '../files/byte-size.ts';
import { decodeUtf8, type EncodingFault } from '../files/decode-utf8.ts';

const LINE_FEED = 10;
/** Files may begin with a byte order mark, those that were concatenated too. */
const FIRST_OF_MARK = 0xef;

/** A line without its end, or why it is none. */
export type TextLine = string | EncodingFault | { isTooLong: true };

/**
 * Decodes whole lines. A line with bytes that are not UTF-8 does not cost the others.
 *
 * Each line is decoded by itself: to decode all at once and cut the text takes ten times as long, and parsing parts of a
 * long text three times. ASCII, which most lines are, is the same in Latin-1, and decoded in half the time so.
 */
export function* textLines(bytes: Uint8Array, maxBytes: number): Generator<TextLine> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = isAscii(buffer) ? 'latin1' : 'utf8';
  const areUtf8 = encoding === 'latin1' || isUtf8(buffer);
  for (let at = 0; at < buffer.length; ) {
    const lineFeed = buffer.indexOf(LINE_FEED, at);
    const end = lineFeed < 0 ? buffer.length : lineFeed;
    if (end - at > maxBytes) yield { isTooLong: true };
    else if (!areUtf8 || buffer[at] === FIRST_OF_MARK) yield decodeUtf8(buffer.subarray(at, end));
    else yield buffer.toString(encoding, at, end);
    at = end + 1;
  }
}

/** Why a line is not read. */
export function lineTooLong(maxBytes: number): string {
  return `the line is longer than ${formatSize(maxBytes)}. Split it, or raise the limit with --max-size`;
}
