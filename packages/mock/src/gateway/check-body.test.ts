import type { RequestName } from '@whapi-webhooks/contract/requests';
import { describe, expect, it } from 'vitest';
import { checkBody } from './check-body.ts';
import { readBody } from './read-body.ts';

const url = 'https://gate.whapi.cloud/';
const to = '919984351847';

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
  it('has a text in place of a file', async () => {
    const media = new File([new Uint8Array([0xff, 0xd8, 0xff])], 'my photo.jpg', { type: 'image/jpeg' });
    const form = multipart({ to: '919984351847', caption: 'Hi', media });
    const { uploads } = await readBody(new Request(url, { method: 'POST', body: form }));
    expect(await read('SendImageRequest', form)).toEqual({ to: '919984351847', caption: 'Hi', media: 'upload:0' });
    const file = { name: 'my photo.jpg', mimeType: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) };
    expect([...uploads]).toEqual([['upload:0', file]]);
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
      details: expect.stringContaining('Failed to parse the form'),
    });
  });

  it('cannot reach the prototype of an object', async () => {
    const form = multipart({ __proto__x: '1', to: '12025550143', body: 'Hi' });
    form.append('__proto__', '{"polluted":true}');
    await read('SendTextRequest', form);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('undeclared properties', () => {
  const row = { id: 'tent', title: 'A tent' };
  const declared = {
    to,
    header: { text: 'Camping' },
    action: {
      list: { label: 'Choose', sections: [{ title: 'Tents', rows: [row] }] },
      buttons: [{ type: 'quick_reply', title: 'Yes', id: 'yes' }],
    },
  };
  const withExtras = {
    ...declared,
    lang: 'en',
    'a/b~c': 1,
    header: { type: 'text', text: 'Camping' },
    footer: { type: 'text' },
    action: {
      list: { label: 'Choose', sections: [{ title: 'Tents', rows: [{ ...row, price: { sum: 3 } }], open: true }] },
      buttons: [{ type: 'quick_reply', title: 'Yes', id: 'yes', color: 'red' }],
    },
  };

  it('are dropped at every depth by the tolerant profile, from a copy', () => {
    const value = structuredClone(withExtras);
    const body = checkBody('SendInteractiveRequest', { value, isForm: false }, 'tolerant');
    expect(body).toEqual({ ...declared, footer: {} });
    expect(value).toEqual(withExtras);
  });

  it('are dropped however many there are', () => {
    const extras = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i]));
    const value = { to, body: 'Hi', ...extras };
    expect(checkBody('SendTextRequest', { value, isForm: false }, 'tolerant')).toEqual({ to, body: 'Hi' });
  });

  it.each<[RequestName, object, string]>([
    ['SendInteractiveRequest', withExtras, '/action/buttons/0/color'],
    [
      'Settings',
      { webhooks: [{ url: 'https://bot.test/', custom_headers: { a: 'b' } }] },
      '/webhooks/0/custom_headers',
    ],
    ['Settings', { media: { autodownload: [] } }, '/media/autodownload'],
  ])('are refused by the strict one: %s', (name, value, pointer) => {
    const refused = expect.objectContaining({ status: 400, details: expect.stringContaining(pointer) });
    expect(() => checkBody(name, { value, isForm: false }, 'strict')).toThrow(refused);
    expect(() => checkBody(name, { value, isForm: false }, 'tolerant')).not.toThrow();
  });
});

describe('a property with a wrong name', () => {
  const answer = (body: unknown) =>
    read('AnswerGroupApplicationRequest', JSON.stringify(body), { 'content-type': 'application/json' });

  it('is named beside the one that is missing', async () => {
    const details = `/application  Missing property "application"\nNot declared, so ignored: /participants, /who`;
    await expect(answer({ participants: [to], who: 1 })).rejects.toMatchObject({ status: 400, details });
  });

  it('is not mentioned where nothing is missing', async () => {
    await expect(answer({ application: 1, who: 1 })).rejects.toMatchObject({
      details: expect.not.stringContaining('/who'),
    });
  });
});
