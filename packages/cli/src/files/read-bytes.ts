import { close, constants, createReadStream, open, read } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { formatSize } from './byte-size.ts';

/**
 * Reads a file, a named pipe or a device, and never more than a bound.
 * @param maxBytes the bound. A larger file is rejected by its size, or after this many bytes where the size is unknown or grows
 * @throws {Error} when it cannot be read: a system error with its `code`, or one that says what is wrong
 */
export async function readBytes(path: string, maxBytes: number): Promise<Buffer> {
  const stats = await stat(path);
  if (stats.isFile() && stats.size > maxBytes) throw tooLarge(maxBytes);
  const stream = stats.isFIFO() ? await openPipe(path) : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return collectBytes(stream, maxBytes);
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

const CHUNK_BYTES = 262_144;

/** Opens a named pipe without waiting for a writer, which may never come. */
async function openPipe(path: string): Promise<Socket> {
  const fd = await promisify(open)(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const first = await readAvailable(fd);
    if (first?.length === 0) throw new Error('it is a pipe that nothing is written to');
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

function tooLarge(maxBytes: number): Error {
  return new Error(`it is larger than ${formatSize(maxBytes)}. Split it, or raise the limit with --max-size`);
}
