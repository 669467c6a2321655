import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const to = '919984351847';
const dataUri = (type: string) => `data:${type};base64,aGk=`;

describe('a file', () => {
  it.each([
    ['image', 'text/plain'],
    ['image', 'video/mp4'],
    ['video', 'image/png'],
    ['gif', 'image/png'],
    ['audio', 'application/pdf'],
    ['voice', 'image/png'],
    ['sticker', 'application/pdf'],
  ])('cannot be sent as %s if it is %s: 415, and nothing is sent', async (type, mimeType) => {
    const { call, told } = testGateway();
    expect(await call(`POST /messages/${type}`, { to, media: dataUri(mimeType) })).toMatchObject({
      status: 415,
      json: { error: { code: 415, message: 'Unsupported media type', details: expect.stringContaining(mimeType) } },
    });
    expect(await told()).toEqual([]);
  });

  it.each([
    ['image', 'image/webp'],
    ['image', 'application/octet-stream'],
    ['gif', 'image/gif'],
    ['voice', 'audio/ogg; codecs=opus'],
    ['voice', 'application/ogg'],
    ['document', 'text/plain'],
  ])('can be sent as %s if it is %s', async (type, mimeType) => {
    const { call } = testGateway();
    expect(await call(`POST /messages/${type}`, { to, media: dataUri(mimeType) })).toMatchObject({ status: 200 });
  });

  it('that is uploaded, or at a URL, is judged by its type as well', async () => {
    const { call } = testGateway();
    const { json } = await call('POST /media', { media: dataUri('text/plain') });
    const [{ id }] = json.media;
    expect(await call('POST /messages/image', { to, media: id })).toMatchObject({ status: 415 });
    const url = { to, media: 'https://example.com/terms.pdf' };
    expect(await call('POST /messages/image', url)).toMatchObject({ status: 415 });
    expect(await call('POST /stories/send/media', { media: dataUri('text/plain') })).toMatchObject({ status: 415 });
  });
});
