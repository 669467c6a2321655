const CHUNK_BYTES = 262_144;

/** Whether bytes are the beginning of a gzip file. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * Decompresses gzip, no faster than its result is read: what a small file expands to is never in memory as a whole.
 * @throws {Error} for data that is damaged or ends early
 */
export async function* decompress(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ createGunzip }, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error is thrown to whoever reads.
  pipeline(chunks, gunzip, () => {});
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new Error(reasonOfDamage(error as NodeJS.ErrnoException), { cause: error });
  }
}

function reasonOfDamage({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'Z_BUF_ERROR') return 'its gzip data ends early: the file is incomplete. Copy it again';
  if (code?.startsWith('Z_')) return `its gzip data is damaged (${message}). Copy it again`;
  return message;
}
