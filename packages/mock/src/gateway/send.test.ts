import { createHash } from 'node:crypto';
import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { GATEWAY_URL } from './create-gateway.ts';

const to = '919984351847';
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const file = { mime_type: 'image/png', file_size: 4, sha256: createHash('sha256').update(bytes).digest('base64') };

/** Sends a body of another kind than JSON. */
async function post(path: string, body: BodyInit, type?: string) {
  const headers = { authorization: 'Bearer test-token', ...(type && { 'content-type': type }) };
  const request = new Request(GATEWAY_URL + path, { method: 'POST', headers, body });
  const response = (await getResponse(
    setupWhapi({ clock: 'virtual', requestProfile: 'strict' }).handlers,
    request,
  )) as Response;
  return { status: response.status, json: await response.json() };
}

describe('a file in a form', () => {
  it('has its type, size and checksum', async () => {
    const form = new FormData();
    form.set('to', to);
    form.set('media', new File([bytes], 'terrace.png', { type: 'image/png' }));
    form.set('caption', 'The terrace');
    form.set('view_once', 'true');
    form.set('width', '12');
    const { status, json } = await post('/messages/image', form);
    expect(status).toBe(200);
    expect(json.message).toMatchObject({
      type: 'image',
      image: { ...file, caption: 'The terrace', view_once: true, width: 12 },
    });
  });

  it('has its name, as a document', async () => {
    const form = new FormData();
    form.set('to', to);
    form.set('media', new File([bytes], 'Preise für 2026.pdf'));
    const { json } = await post('/messages/document', form);
    const names = { file_name: 'Preise für 2026.pdf', filename: 'Preise für 2026.pdf' };
    expect(json.message.document).toMatchObject({ ...names, mime_type: 'application/pdf' });
  });
});

describe('a file in a form without a type of its own', () => {
  it.each([
    ['a.mp4', 'video', 'video/mp4', 'mp4'],
    ['tour.MOV', 'video', 'video/quicktime', 'mov'],
    ['a.csv', 'document', 'text/csv', 'csv'],
    ['voice.ogg', 'voice', 'audio/ogg', 'oga'],
    ['notes', 'document', 'text/plain', 'txt'],
  ])('has that of its name: %s', async (name, kind, mime_type, extension) => {
    // Spelled out, since FormData always writes a Content-Type.
    const head = `--x\r\ncontent-disposition: form-data; name="to"\r\n\r\n${to}\r\n--x\r\n`;
    const part = `content-disposition: form-data; name="media"; filename="${name}"\r\n\r\nabc\r\n--x--\r\n`;
    const { status, json } = await post(`/messages/${kind}`, head + part, 'multipart/form-data; boundary=x');
    expect(status).toBe(200);
    expect(json.message[kind]).toMatchObject({
      id: expect.stringMatching(new RegExp(`^${extension}-`)),
      mime_type,
      file_size: 3,
    });
  });
});

describe('a file of 1.5 MB', () => {
  const large = new Uint8Array(1_500_000).fill(7);
  const expected = { file_size: large.length, sha256: createHash('sha256').update(large).digest('base64') };

  it.each<[string, string, () => [BodyInit, string?]]>([
    [
      'a form',
      '/messages/document',
      () => {
        const form = new FormData();
        form.set('to', to);
        form.set('media', new File([large], 'a.bin'));
        return [form];
      },
    ],
    [
      'JSON',
      '/messages/document',
      () => {
        const media = `data:application/zip;base64,${Buffer.from(large).toString('base64')}`;
        return [JSON.stringify({ to, media }), 'application/json'];
      },
    ],
    ['the bare file', `/messages/media/document?to=${to}`, () => [large, 'application/zip']],
  ])('is sent as %s', async (_, path, body) => {
    const { status, json } = await post(path, ...body());
    expect(status).toBe(200);
    expect(json.message.document).toMatchObject(expected);
  });
});

describe('POST /messages/media/{MediaMessageType}', () => {
  it.each([
    ['text/csv', 'a.csv', 'text/csv'],
    ['text/plain', 'a.csv', 'text/csv'],
    ['application/octet-stream', 'a.pdf', 'application/pdf'],
  ])('takes a file of type %s, and its name from the query', async (type, filename, mime_type) => {
    const { status, json } = await post(`/messages/media/document?to=${to}&filename=${filename}`, 'a,b', type);
    expect(status).toBe(200);
    expect(json.message.document).toMatchObject({ mime_type, file_size: 3, filename });
  });

  it('takes the bare file, and the rest from the query', async () => {
    const { json } = await post(
      `/messages/media/image?to=${to}&caption=Hi&width=12&view_once=true`,
      bytes,
      'image/png',
    );
    expect(json.message).toMatchObject({
      type: 'image',
      image: { ...file, caption: 'Hi', width: 12, view_once: true },
    });
  });

  it('takes several values from the query', async () => {
    const query = `to=${to}&mentions=12025550143&mentions=12025550199&token=test-token`;
    const { json } = await post(`/messages/media/image?${query}`, bytes, 'image/png');
    expect(json.message.context).toEqual({ mentions: ['12025550143', '12025550199'] });
  });

  it('takes the body where both say something', async () => {
    const media = 'https://example.com/a.mp3';
    const body = JSON.stringify({ media, to: '12025550143' });
    const { json } = await post(`/messages/media/audio?to=${to}`, body, 'application/json');
    expect(json.message.chat_id).toBe('12025550143@s.whatsapp.net');
  });

  it('takes JSON', async () => {
    const media = 'https://example.com/a.mp3';
    const { json } = await post(`/messages/media/audio?to=${to}`, JSON.stringify({ media }), 'application/json');
    expect(json.message).toMatchObject({ type: 'audio', audio: { mime_type: 'audio/mpeg' } });
  });

  it.each([
    ['/messages/media/image', 'nobody to send it to'],
    [`/messages/media/text?to=${to}`, 'what is no file'],
    [`/messages/media/toString?to=${to}`, 'an inherited name'],
  ])('refuses %s: %s', async (path) => {
    expect(await post(path, bytes, 'image/png')).toMatchObject({ status: 400 });
  });
});

it('reports what was sent, and then its statuses', async () => {
  const { call, told } = testGateway();
  await call('POST /messages/image', { to, media: 'https://example.com/a.png' });
  const statuses = Array(3).fill('statuses.post');
  expect(await told()).toEqual(['messages.post', 'chats.post', ...statuses]);
  await call('POST /messages/location', { to, latitude: 48, longitude: 11 });
  expect(await told()).toEqual(['messages.post', 'chats.patch', ...statuses]);
});

it.each([
  ['POST /messages/image', { to }],
  ['POST /messages/image', { to, media: 'data:image/png;base64,%' }],
  ['POST /messages/poll', { to, title: 'When?', options: ['Now'] }],
  ['POST /messages/poll', { to, title: 'When?', options: ['Now', 'Later', 'Now'] }],
  ['POST /messages/poll', { to, title: ' ', options: ['Now', 'Later'] }],
  ['POST /messages/poll', { to, title: 'When?', options: Array.from({ length: 13 }, (_, i) => `At ${i}`) }],
  ['POST /messages/poll', { to, title: 'When?', options: ['Now', 'Later'], count: 2 }],
  ['POST /messages/text', { to: 'somebody', body: 'Hi' }],
  ['POST /stories', {}],
] as const)('refuses what makes no sense: %s %j', async (operation, body) => {
  const { call, told } = testGateway();
  expect(await call(operation, body)).toMatchObject({ status: 400, json: { error: { code: 400 } } });
  expect(await told()).toEqual([]);
});

it('answers POST /messages/question like any operation that it does not serve: it is no id of a message', async () => {
  const { call } = testGateway();
  expect(await call('POST /messages/question', { to })).toMatchObject({
    status: 501,
    json: { error: { message: expect.stringContaining('POST /messages/question') } },
  });
});
