import { isUtf8 } from 'node:buffer';

/** Bytes that are no text in UTF-8. */
export interface EncodingFault {
  /** What the bytes are, or the first byte that does not fit. */
  received: string;
  hint: string;
  /** Of the first byte that does not fit: how many bytes are before it. */
  bytesBefore?: number;
  /** The text, with U+FFFD in place of what does not fit; empty if the bytes are no text. */
  text: string;
  /** Where in the text the fault is. */
  offset: number;
}

/** How files begin that are often taken for JSON: compressed captures, and text in another encoding. */
const SIGNATURES: readonly [name: string, bytes: number[], hint: string][] = [
  ['gzip-compressed data', [0x1f, 0x8b], 'Decompress it first, for example with gunzip.'],
  ['zstd-compressed data', [0x28, 0xb5, 0x2f, 0xfd], 'Decompress it first, for example with unzstd.'],
  ['bzip2-compressed data', [0x42, 0x5a, 0x68], 'Decompress it first, for example with bunzip2.'],
  ['xz-compressed data', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Decompress it first, for example with unxz.'],
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04], 'Extract it first, for example with unzip.'],
  ['text in UTF-32', [0xff, 0xfe, 0, 0], 'Save the file as UTF-8.'],
  ['text in UTF-32', [0, 0, 0xfe, 0xff], 'Save the file as UTF-8.'],
  ['text in UTF-16', [0xff, 0xfe], 'Save the file as UTF-8.'],
  ['text in UTF-16', [0xfe, 0xff], 'Save the file as UTF-8.'],
];

/**
 * Decodes UTF-8, the only encoding of JSON, without the byte order mark that some editors write.
 * @returns the text, or what the bytes are instead
 */
export function decodeUtf8(bytes: Buffer): string | EncodingFault {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return { received: known[0], hint: known[2], text: '', offset: 0 };
  if (looksLikeUtf16(bytes))
    return { received: 'text in UTF-16', hint: 'Save the file as UTF-8.', text: '', offset: 0 };
  const text = bytes.toString();
  if (!isUtf8(bytes)) return findInvalidByte(bytes, text);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** A text in UTF-16 without a byte order mark: each ASCII character has a zero byte beside it. */
function looksLikeUtf16([first, second]: Buffer): boolean {
  return first !== undefined && second !== undefined && (first === 0) !== (second === 0);
}

const REPLACEMENT = Buffer.from('\ufffd');

/** The decoder puts U+FFFD in place of invalid bytes; a file may contain that character too. */
function findInvalidByte(bytes: Buffer, text: string): EncodingFault {
  let [at, byteAt] = [0, 0];
  for (;;) {
    const next = text.indexOf('\ufffd', at);
    byteAt += Buffer.byteLength(text.slice(at, next));
    if (!bytes.subarray(byteAt, byteAt + REPLACEMENT.length).equals(REPLACEMENT)) {
      const markLength = text.startsWith('\ufeff') ? 1 : 0;
      const byte = bytes[byteAt]!.toString(16).toUpperCase().padStart(2, '0');
      return {
        received: `the byte 0x${byte}`,
        hint: 'The file may be in Latin-1 (ISO 8859-1) or Windows-1252. Save it as UTF-8.',
        bytesBefore: byteAt,
        text: text.slice(markLength),
        offset: next - markLength,
      };
    }
    [at, byteAt] = [next + 1, byteAt + REPLACEMENT.length];
  }
}
