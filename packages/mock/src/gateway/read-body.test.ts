import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const MEBIBYTE = 1_048_576;

function post(body: BodyInit, headers: HeadersInit = {}): Request {
  return new Request('https://gate.whapi.cloud/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

/** A body in chunks of 64 KiB, which says nothing of its length. Tells how much of it was read. */
function chunks(total: number) {
  const read = { bytes: 0 };
  const stream = new ReadableStream({
    pull(controller) {
      if (read.bytes >= total) return controller.close();
      const size = Math.min(65_536, total - read.bytes);
      read.bytes += size;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
  return { stream, read };
}

describe('JSON', () => {
  it('is read, whatever the content type says', async () => {
    expect(await readBody(post('{"to":"Jürgen"}', { 'content-type': 'text/plain' }))).toEqual({ to: 'Jürgen' });
  });

  it('may be absent', async () => {
    expect(await readBody(new Request('https://gate.whapi.cloud/'))).toBeUndefined();
    expect(await readBody(post(''))).toBeUndefined();
  });

  it('that is none is refused', async () => {
    await expect(readBody(post('{"to":'))).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining('The body is not JSON'),
    });
  });
});

describe('a long body', () => {
  const tooLong = { status: 413, message: 'Request body is too large', details: 'At most 1048576 bytes are read.' };

  it('of exactly a mebibyte is read', async () => {
    const text = JSON.stringify('x'.repeat(MEBIBYTE - 2));
    expect(text).toHaveLength(MEBIBYTE);
    expect(await readBody(post(text))).toHaveLength(MEBIBYTE - 2);
  });

  it('of a byte more is refused, before it is parsed', async () => {
    await expect(readBody(post('{'.repeat(MEBIBYTE + 1)))).rejects.toMatchObject(tooLong);
  });

  it('is refused however short it says it is, and not read to its end', async () => {
    const { stream, read } = chunks(100 * MEBIBYTE);
    await expect(readBody(post(stream, { 'content-length': '10' }))).rejects.toMatchObject(tooLong);
    expect(read.bytes).toBeLessThan(2 * MEBIBYTE);
  });

  it('is refused as a form, too', async () => {
    const { stream } = chunks(2 * MEBIBYTE);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    await expect(readBody(post(stream, headers))).rejects.toMatchObject(tooLong);
  });
});
