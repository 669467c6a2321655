import { isUtf8 } from 'node:buffer';
import { formatSize } from '../files/byte-size.ts';
import { decodeUtf8, type EncodingFault } from '../files/decode-utf8.ts';

/** A line without its end, or why it is none. */
export type TextLine = string | EncodingFault | { isTooLong: true };

/** Decodes whole lines. A line with bytes that are not UTF-8 does not cost the others. */
export function* textLines(bytes: Uint8Array, maxBytes: number): Generator<TextLine> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isUtf8(buffer)) {
    for (let at = 0; at < buffer.length; ) {
      const end = endOfLine(buffer.indexOf('\n', at), buffer.length);
      yield end - at > maxBytes ? { isTooLong: true } : decodeUtf8(buffer.subarray(at, end));
      at = end + 1;
    }
    return;
  }
  const text = buffer.toString();
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const end = endOfLine(text.indexOf('\n', at), text.length);
    const line = text.slice(at, end);
    yield isLonger(line, maxBytes) ? { isTooLong: true } : line;
    at = end + 1;
  }
}

/** Why a line is not read. */
export function lineTooLong(maxBytes: number): string {
  return `the line is longer than ${formatSize(maxBytes)}. Split it, or raise the limit with --max-size`;
}

/** A UTF-16 unit takes one to three bytes. */
function isLonger(text: string, maxBytes: number): boolean {
  if (text.length * 3 <= maxBytes) return false;
  return text.length > maxBytes || Buffer.byteLength(text) > maxBytes;
}

function endOfLine(lineFeed: number, length: number): number {
  return lineFeed < 0 ? length : lineFeed;
}
