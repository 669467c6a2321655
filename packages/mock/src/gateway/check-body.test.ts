import type { RequestName } from '@whapi-webhooks/contract/requests';
import { describe, expect, it } from 'vitest';
import { checkBody } from './check-body.ts';
import { readBody } from './read-body.ts';

const url = 'https://gate.whapi.cloud/';

/** Reads and checks a body as a route does. */
async function read(name: RequestName, body: BodyInit, headers: HeadersInit = {}): Promise<unknown> {
  return checkBody(name, await readBody(new Request(url, { method: 'POST', body, headers })), 'tolerant');
}

function multipart(fields: Record<string, string | Blob | (string | Blob)[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
}

describe('a form', () => {
  it('with a file gives it as a data URI with its name', async () => {
    const media = new File([new Uint8Array([0xff, 0xd8, 0xff])], 'my photo.jpg', { type: 'image/jpeg' });
    expect(await read('SendImageRequest', multipart({ to: '919984351847', caption: 'Hi', media }))).toEqual({
      to: '919984351847',
      caption: 'Hi',
      media: 'data:image/jpeg;name=my%20photo.jpg;base64,/9j/',
    });
  });

  it('with a file of no known type calls it bytes', async () => {
    const media = new Blob(['abc']);
    expect(await read('SendDocumentRequest', multipart({ to: '919984351847', media }))).toMatchObject({
      media: expect.stringMatching(/^data:application\/octet-stream;name=blob;base64,YWJj$/),
    });
  });

  it('has numbers, booleans and lists where they belong, and texts where those do', async () => {
    const fields = {
      to: '12025550143',
      media: 'https://example.com/a.jpg',
      width: '640',
      view_once: 'true',
      caption: '42',
    };
    expect(await read('SendImageRequest', multipart({ ...fields, mentions: ['919984351847', '12025550199'] }))).toEqual(
      {
        ...fields,
        width: 640,
        view_once: true,
        mentions: ['919984351847', '12025550199'],
      },
    );
  });

  it.each([
    ['once', { mentions: '919984351847' }],
    ['with brackets', { 'mentions[]': '919984351847' }],
    ['as JSON', { mentions: '["919984351847"]' }],
  ])('may give a list of one %s', async (_, mentions) => {
    expect(await read('SendTextRequest', multipart({ to: '12025550143', body: 'Hi', ...mentions }))).toEqual({
      to: '12025550143',
      body: 'Hi',
      mentions: ['919984351847'],
    });
  });

  it('may be urlencoded', async () => {
    expect(await read('PatchChatRequest', new URLSearchParams({ pin: 'false', mute_until: '1810364624000' }))).toEqual({
      pin: false,
      mute_until: 1_810_364_624_000,
    });
  });

  it.each([
    [{ pin: 'yes' }, '/pin  Expected boolean, received "yes"'],
    [{ mute_until: 'tomorrow' }, '/mute_until  Expected'],
  ])('is refused like JSON when a field does not fit: %j', async (fields, details) => {
    await expect(read('PatchChatRequest', multipart(fields))).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining(details),
    });
  });

  it.each([
    ['without a boundary', 'multipart/form-data'],
    ['that is cut off', 'multipart/form-data; boundary=x'],
  ])('%s is refused', async (_, type) => {
    await expect(read('PatchChatRequest', '--x\r\nContent-Disp', { 'content-type': type })).rejects.toMatchObject({
      status: 400,
      details: expect.stringContaining('The form cannot be read'),
    });
  });

  it('cannot reach the prototype of an object', async () => {
    const form = multipart({ __proto__x: '1', to: '12025550143', body: 'Hi' });
    form.append('__proto__', '{"polluted":true}');
    await read('SendTextRequest', form);
    expect({}).not.toHaveProperty('polluted');
  });
});
