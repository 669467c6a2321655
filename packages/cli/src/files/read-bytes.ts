import { formatSize } from './byte-size.ts';
import { openFile } from './open-bytes.ts';

/**
 * Reads a file, a named pipe or a device, and never more than a bound. Compressed files are decompressed.
 * @param maxBytes the bound
 * @throws {Error} when it cannot be read: a system error with its `code`, or one that says what is wrong
 */
export async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
  const { chunks } = await openFile(path);
  return collectBytes(chunks, maxBytes);
}

/**
 * Reads a stream to its end, or up to a bound.
 * @throws {Error} when the stream fails, or has more than `maxBytes`
 */
export async function collectBytes(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** The error for a document that is larger than `--max-size`. */
export function tooLarge(maxBytes: number): Error {
  return new Error(`it is larger than ${formatSize(maxBytes)}. Split it, or raise the limit with --max-size`);
}
