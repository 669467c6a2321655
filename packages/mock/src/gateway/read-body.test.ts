import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, type ReadBodyOptions, readBody } from './read-body.ts';

const MEBIBYTE = 1_048_576;

function post(body: BodyInit, headers: HeadersInit = {}): Request {
  return new Request('https://gate.whapi.cloud/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

/** A body in chunks of 64 KiB, which says nothing of its length. Counts how much of it was read. */
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

async function read(body: BodyInit, contentType: string, options?: ReadBodyOptions) {
  const { value, uploads, isForm } = await readBody(post(body, { 'content-type': contentType }), options);
  return { value, isForm, uploads: Object.fromEntries(uploads) };
}

describe('JSON', () => {
  it('is read from text/plain too, which fetch sends for a text', async () => {
    expect(await readBody(post('{"to":"Jürgen"}'))).toMatchObject({ value: { to: 'Jürgen' }, isForm: false });
  });

  it('may be absent', async () => {
    expect(await readBody(new Request('https://gate.whapi.cloud/'))).toMatchObject({ value: undefined });
    expect(await readBody(post(''))).toMatchObject({ value: undefined });
  });

  it('that is invalid is refused', async () => {
    await expect(readBody(post('{"to":'))).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining('Failed to parse the body as JSON'),
    });
  });

  it('has its data URIs decoded', async () => {
    const body = JSON.stringify({ to: '1', media: 'data:text/csv;name=a.csv;base64,YSxi', caption: 'data:x' });
    expect(await read(body, 'application/json')).toMatchObject({
      value: { to: '1', media: 'upload:0', caption: 'data:x' },
      uploads: { 'upload:0': { name: 'a.csv', mimeType: 'text/csv', bytes: new Uint8Array([97, 44, 98]) } },
    });
  });
});

describe('a bare file', () => {
  const bytes = new Uint8Array([97, 44, 98]);

  it.each([
    ['text/csv', 'a.csv', 'text/csv'],
    ['text/plain', 'a.csv', 'text/csv'],
    ['application/octet-stream', 'a.MP4', 'video/mp4'],
    ['', 'a.mp4', 'video/mp4'],
    ['audio/ogg; codecs=opus', 'a.ogg', 'audio/ogg; codecs=opus'],
    ['text/plain', undefined, 'text/plain'],
    ['', undefined, undefined],
  ])('of type "%s" and name %s is of type %s', async (contentType, fileName, mimeType) => {
    const { value, uploads } = await read(bytes, contentType, { takesFile: true, fileName });
    expect(value).toEqual({ media: 'upload:0' });
    expect(uploads['upload:0']).toEqual({ bytes, ...(fileName && { name: fileName }), ...(mimeType && { mimeType }) });
  });

  it.each(['', 'text/plain', 'application/json'])('is none where it is a JSON object of type "%s"', async (type) => {
    expect(await read('{"media":"png-01-02"}', type, { takesFile: true })).toMatchObject({
      value: { media: 'png-01-02' },
      uploads: {},
    });
  });

  it('is what looks like JSON, but is not', async () => {
    expect(await read('{curly}', 'text/plain', { takesFile: true })).toMatchObject({ value: { media: 'upload:0' } });
  });
});

describe('a long body', () => {
  const tooLong = { status: 413, message: 'Request body is too large', details: 'The limit is 1048576 bytes.' };
  const options = { maxBytes: MEBIBYTE };

  it('of exactly the limit is read', async () => {
    const text = JSON.stringify('x'.repeat(MEBIBYTE - 2));
    expect(await readBody(post(text), options)).toMatchObject({ value: text.slice(1, -1) });
  });

  it('of a byte more is refused, before it is parsed', async () => {
    await expect(readBody(post('{'.repeat(MEBIBYTE + 1)), options)).rejects.toMatchObject(tooLong);
  });

  it('is refused however short its Content-Length says it is, and not read to its end', async () => {
    const { stream, read } = chunks(100 * MEBIBYTE);
    await expect(readBody(post(stream, { 'content-length': '10' }), options)).rejects.toMatchObject(tooLong);
    expect(read.bytes).toBeLessThan(2 * MEBIBYTE);
  });

  it('is refused at once when its Content-Length says that it is too long', async () => {
    const { stream, read } = chunks(100 * MEBIBYTE);
    const request = post(stream, { 'content-length': `${MEBIBYTE + 1}` });
    await expect(readBody(request, options)).rejects.toMatchObject(tooLong);
    expect(read.bytes).toBeLessThan(MEBIBYTE);
  });

  it('is refused as a form, too', async () => {
    const { stream } = chunks(2 * MEBIBYTE);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    await expect(readBody(post(stream, headers), options)).rejects.toMatchObject(tooLong);
  });

  it('is refused while the other half of it, which MSW keeps for itself, is not read', async () => {
    const { stream } = chunks(100 * MEBIBYTE);
    const request = post(stream);
    const unread = request.clone();
    await expect(readBody(request, options)).rejects.toMatchObject(tooLong);
    await unread.body?.cancel();
  });

  it('may be 100 MiB by default', async () => {
    expect(MAX_BODY_BYTES).toBe(100 * MEBIBYTE);
    const { stream } = chunks(MAX_BODY_BYTES + 1);
    await expect(readBody(post(stream, { 'content-type': 'video/mp4' }))).rejects.toMatchObject({ status: 413 });
  });
});
