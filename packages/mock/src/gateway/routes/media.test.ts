import { createHash } from 'node:crypto';
import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../channel/messages/receive-message.ts';
import type { WhapiOptions } from '../../options/whapi-options.ts';
import { setupWhapi } from '../../setup-whapi.ts';
import type { Whapi } from '../../whapi.ts';
import { GATEWAY_URL } from '../create-gateway.ts';

const from = '919984351847';
const to = from;
const groupId = '120363271212442249@g.us';
const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

function setup(options: WhapiOptions = {}): Whapi {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  whapi.connect('https://bot.test/hook', () => new Response());
  return whapi;
}

async function fetchFrom(whapi: Whapi, url: string, init: RequestInit = {}): Promise<Response> {
  return (await getResponse(whapi.handlers, new Request(new URL(url, GATEWAY_URL), init))) as Response;
}

/** Calls an operation with the token. */
async function call(whapi: Whapi, operation: string, body?: BodyInit, type?: string) {
  const [method = '', path = ''] = operation.split(' ');
  const headers = { authorization: 'Bearer test-token', ...(type !== undefined && { 'content-type': type }) };
  return fetchFrom(whapi, path, { method, headers, ...(body !== undefined && { body }) });
}

function multipart(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function read(response: Response) {
  const content = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    size: content.byteLength,
    sha256: createHash('sha256').update(content).digest('base64'),
  };
}

describe('an incoming file', () => {
  const download = ['image', 'audio', 'voice', 'video', 'document', 'sticker'] as const;

  it.each<IncomingMessage>([
    { from, image: {} },
    { from, video: {} },
    { from, gif: {} },
    { from, short: {} },
    { from, audio: {} },
    { from, voice: {} },
    { from, document: {} },
    { from, document: { file_name: 'a.xlsx' } },
    { from, sticker: {} },
    { from, image: { bytes, mime_type: 'image/png' } },
    { from, image: { id: 'png-01-02' } },
  ])('is behind its link, which needs no token, and behind its id: %j', async (message) => {
    const whapi = setup();
    await call(whapi, 'PATCH /settings', JSON.stringify({ media: { auto_download: download } }));
    const { type, ...received } = await whapi.channel.receiveMessage(message);
    const { [type]: file } = received as unknown as Record<string, Record<string, string>>;
    const expected = { status: 200, type: file?.mime_type, size: file?.file_size, sha256: file?.sha256 };
    expect(await read(await fetchFrom(whapi, `${file?.link}`))).toEqual(expected);
    expect(await read(await call(whapi, `GET /media/${file?.id}`))).toEqual(expected);
    expect(await fetchFrom(whapi, `/media/${file?.id}`)).toHaveProperty('status', 401);
  });

  it('of your own has your bytes', async () => {
    const whapi = setup();
    const message = await whapi.channel.receiveMessage({ from, document: { bytes, file_name: 'a.bin' } });
    if (message.type !== 'document') throw new Error(message.type);
    expect(message.document).not.toHaveProperty('bytes');
    const response = await call(whapi, `GET /media/${message.document.id}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('of a story is behind its id', async () => {
    const whapi = setup();
    const story = await whapi.channel.postStory({ from, image: {} });
    expect(await call(whapi, `GET /media/${story.image?.id}`)).toHaveProperty('status', 200);
  });
});

it('sends files so that they do no harm on the origin that serves them', async () => {
  const whapi = setup();
  const file = new File(['<script>alert(1)</script>'], "it's ü.html", { type: 'text/html' });
  const { media } = await (await call(whapi, 'POST /media', multipart({ media: file }))).json();
  const { headers } = await call(whapi, `GET /media/${media[0].id}`);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'text/html',
    'content-disposition': "attachment; filename*=UTF-8''it%27s%20%C3%BC.html",
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  });
});

it('has a type that fits into a header, whatever the client wrote', async () => {
  const whapi = setup();
  const body = JSON.stringify({ to, media: 'data:text/plain;base64,aGk=', mime_type: 'text/plain\r\nx: y' });
  const { message } = await (await call(whapi, 'POST /messages/document', body)).json();
  expect((await call(whapi, `GET /media/${message.document.id}`)).headers.get('content-type')).toBe(
    'application/octet-stream',
  );
});

describe('POST /media', () => {
  it.each<[string, BodyInit, string | undefined]>([
    ['the bare file', bytes, 'image/png'],
    ['a form', multipart({ media: new File([bytes], 'a.png') }), undefined],
    ['JSON', JSON.stringify({ media: 'data:image/png;base64,iVBORw==' }), 'application/json'],
  ])('takes %s', async (_, body, type) => {
    const whapi = setup();
    const { media } = await (await call(whapi, 'POST /media', body, type)).json();
    expect(media).toEqual([{ id: expect.stringMatching(/^png(-[0-9a-f]+){2}$/) }]);
    const response = await call(whapi, `GET /media/${media[0].id}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('creates an id that messages can refer to', async () => {
    const whapi = setup();
    const { media } = await (await call(whapi, 'POST /media', bytes, 'image/png')).json();
    const body = JSON.stringify({ to, media: media[0].id });
    const { message } = await (await call(whapi, 'POST /messages/image', body)).json();
    expect(message.image).toMatchObject({ id: media[0].id, mime_type: 'image/png', file_size: 4 });
  });

  it.each([
    ['{}', 'application/json'],
    ['{"media":""}', 'application/json'],
    ['{"media":"png-01-02"}', 'application/json'],
    ['{"media":"data:image/png;base64,%"}', 'application/json'],
  ])('refuses %s, and stores nothing', async (body, type) => {
    const whapi = setup();
    expect(await call(whapi, 'POST /media', body, type)).toHaveProperty('status', 400);
    expect(await (await call(whapi, 'GET /media')).json()).toMatchObject({ total: 0 });
  });
});

it('lists files, newest first, page by page', async () => {
  const whapi = setup();
  const ids: string[] = [];
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) {
    const form = multipart({ media: new File(['x'], name) });
    ids.unshift((await (await call(whapi, 'POST /media', form)).json()).media[0].id);
    await whapi.clock.advance('10s');
  }
  const list = async (query: string) => (await call(whapi, `GET /media${query}`)).json();
  expect(await list('')).toMatchObject({ files: ids.map((id) => ({ id })), count: 100, total: 3, offset: 0 });
  expect(await list('?count=1&offset=1&sort=asc')).toMatchObject({ files: [{ id: ids[1], file_name: 'b.pdf' }] });
  const { timestamp } = (await list('')).files[1];
  expect(await list(`?time_from=${timestamp}&time_to=${timestamp}`)).toMatchObject({ files: [{ id: ids[1] }] });
  expect(await list('?time_from=x')).toMatchObject({ error: { code: 400 } });
});

it('forgets a deleted file, and everything on reset', async () => {
  const whapi = setup();
  const upload = async () => (await (await call(whapi, 'POST /media', bytes, 'image/png')).json()).media[0].id;
  const id = await upload();
  expect(await (await call(whapi, `DELETE /media/${id}`)).json()).toEqual({ success: true });
  for (const operation of ['GET', 'DELETE']) {
    expect(await (await call(whapi, `${operation} /media/${id}`)).json()).toMatchObject({
      error: { code: 404, message: 'Specified media not found' },
    });
  }
  const other = await upload();
  whapi.reset();
  expect(await call(whapi, `GET /media/${other}`)).toHaveProperty('status', 404);
});

it('drops the content of the oldest files beyond the limit, and says so', async () => {
  const whapi = setup({ mediaLimitBytes: 10 });
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    ids.push((await (await call(whapi, 'POST /media', bytes, 'image/png')).json()).media[0].id);
  }
  const answers = await Promise.all(ids.map(async (id) => call(whapi, `GET /media/${id}`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 200]);
  expect(await answers[0]?.json()).toMatchObject({
    error: { details: expect.stringContaining('dropped to keep within the limit') },
  });
});

describe('pictures', () => {
  const groups = [{ id: groupId, name: 'Gang', participants: [{ id: '12025550199', rank: 'creator' as const }] }];

  it('of a contact are behind the links of the profile', async () => {
    const whapi = setup();
    await whapi.channel.changeContactPicture({ from });
    const profile = await (await call(whapi, `GET /contacts/${from}/profile`)).json();
    for (const link of [profile.icon, profile.icon_full]) {
      expect(await read(await fetchFrom(whapi, link))).toMatchObject({ status: 200, type: 'image/jpeg' });
    }
  });

  it.each<[string, BodyInit, string | undefined]>([
    ['base64', JSON.stringify({ icon: 'iVBORw==' }), 'application/json'],
    ['a data URI', JSON.stringify({ icon: 'data:image/png;base64,iVBORw==' }), 'application/json'],
    ['a file in a form', multipart({ icon: new File([bytes], 'me.png') }), undefined],
  ])('of the account can be changed by %s', async (_, body, type) => {
    const whapi = setup();
    await call(whapi, 'PATCH /users/profile', body, type);
    const { icon_full } = await (await call(whapi, 'GET /users/profile')).json();
    const response = await fetchFrom(whapi, icon_full);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  });

  it('of a group can be the bare file, and are in the group, its chat and under its own path', async () => {
    const whapi = setup({ groups });
    expect(await call(whapi, `GET /groups/${groupId}/icon`)).toHaveProperty('status', 204);
    expect(await call(whapi, `PUT /groups/${groupId}/icon`, bytes, 'image/png')).toHaveProperty('status', 200);
    const group = await (await call(whapi, `GET /groups/${groupId}`)).json();
    const chat = await (await call(whapi, `GET /chats/${groupId}`)).json();
    expect(chat.chat_pic_full).toBe(group.chat_pic_full);
    for (const response of [
      await fetchFrom(whapi, group.chat_pic_full),
      await call(whapi, `GET /groups/${groupId}/icon`),
    ]) {
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    }
  });
});
