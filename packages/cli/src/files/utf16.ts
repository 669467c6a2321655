type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * The byte order of a text in UTF-16, which PowerShell writes when output is redirected to a file: by its byte order
 * mark, or because JSON begins with an ASCII character, which has a zero byte beside it.
 */
export function utf16Of([first, second, third, fourth]: Uint8Array): Utf16 | undefined {
  if (first === undefined || second === undefined) return undefined;
  const isUtf32 = third === 0 && fourth === 0;
  if (first === 0xff && second === 0xfe && !isUtf32) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isAscii(first) && second === 0 && !isUtf32) return 'utf-16le';
  if (first === 0 && isAscii(second)) return 'utf-16be';
  return undefined;
}

function isAscii(byte: number): boolean {
  return byte >= 0x09 && byte < 0x7f;
}

/** @throws {Error} for bytes that are not UTF-16 */
export async function* convertUtf16(chunks: AsyncIterable<Uint8Array>, encoding: Utf16): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (chunk?: Uint8Array) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch (error) {
      throw new Error('it begins like text in UTF-16, and has bytes that are not. Save it as UTF-8', { cause: error });
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}
