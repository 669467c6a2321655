import { close, constants, createReadStream, open, read, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { decompress, isGzip } from './decompress.ts';
import { convertUtf16, utf16Of } from './utf16.ts';

/** A file or stream that is being read. */
export interface OpenBytes {
  /** Its bytes in UTF-8, or in the encoding that it has: decompressed, and converted from UTF-16. Read once. */
  chunks: AsyncIterable<Uint8Array>;
  /** The size of the file, if it has one. */
  size: number | undefined;
  /** How many bytes of the file have been read so far. */
  done(): number;
}

/** Smaller files are read at once: to wait for each of a thousand takes longer than to look at it and to read it. */
const SMALL_BYTES = 262_144;
/** Whoever works on chunks in threads spends less on each byte than with smaller ones. */
const CHUNK_BYTES = 1_048_576;

/**
 * Opens a file, a named pipe or a device.
 * @throws {Error} when it cannot be opened: a system error with its `code`, or one that says what is wrong. Reading
 * `chunks` throws in the same way.
 */
export async function openFile(path: string): Promise<OpenBytes> {
  const stats = statSync(path);
  if (stats.isFile() && stats.size > 0 && stats.size <= SMALL_BYTES) {
    const bytes = readFileSync(path);
    return openStream([bytes], bytes.length);
  }
  const stream = stats.isFIFO() ? await openPipe(path) : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return openStream(stream, stats.isFile() ? stats.size : undefined);
}

/** Opens a stream of bytes, such as standard input. */
export function openStream(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number | undefined = undefined,
): OpenBytes {
  let done = 0;
  async function* counted() {
    for await (const chunk of stream) {
      done += chunk.length;
      yield chunk;
    }
  }
  return { chunks: decode(counted()), size, done: () => done };
}

/** The first bytes say what follows. */
async function* decode(chunks: AsyncGenerator<Uint8Array>, isInside = false): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(chunks);
  const utf16 = utf16Of(first);
  if (isGzip(first) && !isInside) yield* decode(decompress(all), true);
  else if (utf16) yield* convertUtf16(all, utf16);
  else yield* all;
}

const PEEKED_BYTES = 4;

/** The first chunk with some bytes, and all chunks together with it. */
async function peek(chunks: AsyncGenerator<Uint8Array>) {
  let first: Uint8Array = Buffer.alloc(0);
  while (first.length < PEEKED_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  async function* all() {
    yield first;
    yield* chunks;
  }
  return { first, all: all() };
}

/** Opens a named pipe without waiting for a writer, which may never come. */
async function openPipe(path: string): Promise<AsyncIterable<Uint8Array>> {
  const fd = await promisify(open)(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const first = await readAvailable(fd);
    if (first?.length === 0) throw new Error('it is a pipe that nothing is written to');
    const { Socket } = await import('node:net');
    const socket = new Socket({ fd, readable: true, writable: false });
    if (first) socket.unshift(first);
    return socket;
  } catch (error) {
    await promisify(close)(fd);
    throw error;
  }
}

/** @returns nothing when the pipe has a writer that has not written yet, no bytes when it has no writer */
async function readAvailable(fd: number): Promise<Buffer | undefined> {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  try {
    const { bytesRead } = await promisify(read)(fd, buffer, 0, CHUNK_BYTES, null);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
    throw error;
  }
}
