import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { testNewsletter } from '../../testing/test-newsletter.ts';

const { id } = testNewsletter();
const jpeg = 'data:image/jpeg;base64,/9j/2Q==';

it('creates a newsletter, which the account owns and can write in at once, without a webhook', async () => {
  const { whapi, call, told } = testGateway();
  const now = Math.floor(whapi.clock.now() / 1000);
  const { status, json } = await call('POST /newsletters', { name: 'News', description: 'New', newsletter_pic: jpeg });
  expect(status).toBe(200);
  expect(json).toEqual({
    id: expect.stringMatching(/^1203631\d{11}@newsletter$/),
    name: 'News',
    type: 'newsletter',
    timestamp: now,
    chat_pic: expect.stringMatching(/\.jpe?g$/),
    chat_pic_full: json.chat_pic,
    name_at: now,
    description: 'New',
    description_at: `${now}`,
    subscribers_count: 0,
    created_at: now,
    invite_code: expect.stringMatching(/^[A-Za-z\d]{24}$/),
    verification: false,
    preview: json.chat_pic,
    role: 'owner',
  });
  expect(await told()).toEqual([]);
  expect(await call('GET /newsletters')).toMatchObject({ json: { newsletters: [json], total: 1 } });
  expect(await call(`GET /newsletters/${json.id}`)).toEqual({ status: 200, json });
  expect(await call(`GET /newsletters/${json.id.replace('@newsletter', '')}`)).toEqual({ status: 200, json });
  expect(await call(`GET /newsletters/link/${json.invite_code}`)).toEqual({ status: 200, json });
  expect(await call(`GET /chats/${json.id}`)).toMatchObject({ json: { type: 'newsletter', name: 'News' } });
  await call('POST /messages/text', { to: json.id, body: 'Hi' });
  expect(await told()).toEqual(['messages.post', 'chats.patch', 'statuses.post']);
  expect((await call(`GET /newsletters/${json.id}`)).json.last_message.text).toEqual({ body: 'Hi' });
});

it('gives every newsletter another id and invite code, the same for the same seed', async () => {
  const create = async () => {
    const { call } = testGateway({ seed: 7 });
    const created = [await call('POST /newsletters', { name: 'A' }), await call('POST /newsletters', { name: 'A' })];
    return created.map(({ json }) => [json.id, json.invite_code]);
  };
  const [[first, second], again] = [await create(), await create()];
  expect(first?.[0]).not.toBe(second?.[0]);
  expect(first?.[1]).not.toBe(second?.[1]);
  expect(again).toEqual([first, second]);
});

it.each([{}, { name: '' }, { name: ' ' }, { name: 'A', newsletter_pic: '' }, { name: 'A', newsletter_pic: 'data:x' }])(
  'refuses to create a newsletter from %j',
  async (request) => {
    const { call } = testGateway();
    expect(await call('POST /newsletters', request)).toMatchObject({ status: 400 });
    expect(await call('GET /newsletters')).toMatchObject({ json: { total: 0 } });
  },
);

it('edits what is given, and its chat with it', async () => {
  const { whapi, call, told } = testGateway({ newsletters: [testNewsletter({ description: 'Old', name_at: 5 })] });
  await whapi.clock.advance('1h');
  const now = Math.floor(whapi.clock.now() / 1000);
  const edited = (await call(`PATCH /newsletters/${id}`, { description: 'New', newsletter_pic: '/9j/2Q==' })).json;
  expect(edited).toMatchObject({ name: 'Weekend news', name_at: 5, description: 'New', description_at: `${now}` });
  await call(`PATCH /newsletters/${id}`, { name: 'The news', description: '' });
  const { json } = await call(`GET /newsletters/${id}`);
  expect(json).toMatchObject({ name: 'The news', name_at: now, chat_pic: edited.chat_pic });
  expect(json).not.toHaveProperty('description');
  expect(json).not.toHaveProperty('description_at');
  expect(await call(`GET /chats/${id}`)).toMatchObject({ json: { name: 'The news', chat_pic: edited.chat_pic } });
  expect(await told()).toEqual([]);
  expect(await call(`PATCH /newsletters/${id}`, { reactions: 'some' })).toMatchObject({ status: 400 });
});

it('does not change when the name was set with anything else', async () => {
  const { call } = testGateway({ newsletters: [testNewsletter()] });
  const { json } = await call(`PATCH /newsletters/${id}`, { name: 'Weekend news', description: 'New' });
  expect(json).toMatchObject({ name: 'Weekend news', description: 'New' });
  expect(json).not.toHaveProperty('name_at');
});

it('lets nobody react where reactions are switched off, but lets them be removed', async () => {
  const { whapi, call } = testGateway({ newsletters: [testNewsletter()] });
  const { id: messageId } = (await call('POST /messages/text', { to: id, body: 'Hi' })).json.message;
  const reacted = { messageId, from: '919984351847', emoji: '👍' };
  await whapi.channel.react(reacted);
  await call(`PATCH /newsletters/${id}`, { reactions: 'none' });
  await expect(whapi.channel.react({ ...reacted, from: '12025550143' })).rejects.toMatchObject({ status: 400 });
  expect(await call(`PUT /messages/${messageId}/reaction`, { emoji: '👍' })).toMatchObject({ status: 400 });
  expect((await call(`GET /messages/${messageId}`)).json.reactions).toMatchObject([{ emoji: '👍', count: 1 }]);
  await whapi.channel.unreact({ messageId, from: '919984351847' });
  expect((await call(`GET /messages/${messageId}`)).json.reactions ?? []).toEqual([]);
});

describe('who may', () => {
  it.each([
    ['owner', 200, 200],
    ['admin', 200, 401],
    ['subscriber', 401, 401],
    ['guest', 401, 401],
  ] as const)('edit and delete it: the %s gets %i and %i', async (role, edit, remove) => {
    const { call } = testGateway({ newsletters: [testNewsletter({ role })] });
    const edited = await call(`PATCH /newsletters/${id}`, { name: 'The news' });
    const removed = await call(`DELETE /newsletters/${id}`);
    expect([edited.status, removed.status]).toEqual([edit, remove]);
    expect((await call(`GET /newsletters/${id}`)).status).toBe(remove === 200 ? 404 : 200);
  });
});

it('is gone for every operation once it is deleted, with its chat and its messages', async () => {
  const { whapi, call, told } = testGateway({ newsletters: [testNewsletter({ invite_code: 'Code' })] });
  const { id: messageId } = (await call('POST /messages/text', { to: id, body: 'Hi' })).json.message;
  await told();
  expect(await call(`DELETE /newsletters/${id}`)).toEqual({ status: 200, json: { success: true } });
  const at = `/newsletters/${id}` as const;
  for (const operation of [
    `GET ${at}`,
    `DELETE ${at}`,
    `PATCH ${at}`,
    `POST ${at}/subscription`,
    `DELETE ${at}/subscription`,
    `POST ${at}/tracking`,
    `GET ${at}/messages`,
    `POST ${at}/messages/${messageId}/paid_partnership`,
    `POST ${at}/invite/919984351847`,
    `DELETE ${at}/invite/919984351847`,
    `PUT ${at}/admins/919984351847`,
    `DELETE ${at}/admins/919984351847`,
    'GET /newsletters/link/Code',
    'POST /newsletters/link/Code',
    'POST /newsletters/invite/Code/subscription',
    'DELETE /newsletters/invite/Code/subscription',
    `GET /messages/${messageId}`,
    `GET /chats/${id}`,
  ] as const) {
    const body = operation.startsWith('PATCH') ? { name: 'A' } : operation.includes('link') ? { to: id } : undefined;
    const { status } = await call(operation, operation.startsWith('GET') ? undefined : body);
    expect([operation, status]).toEqual([operation, operation === 'POST /newsletters/link/Code' ? 403 : 404]);
  }
  expect(await call('POST /messages/text', { to: id, body: 'Hi' })).toMatchObject({ status: 403 });
  const from = '919984351847';
  await expect(whapi.channel.receiveMessage({ from, chatId: id, text: 'Hi' })).rejects.toMatchObject({ status: 404 });
  await expect(whapi.channel.followNewsletter({ newsletterId: id, from })).rejects.toMatchObject({ status: 404 });
  expect(await call('GET /newsletters/find')).toMatchObject({ json: { newsletters: [] } });
  expect(await call('GET /newsletters/recommended')).toMatchObject({ json: { newsletters: [] } });
  expect(await told()).toEqual([]);
});

describe('once its chat was deleted', () => {
  async function withoutChat() {
    const gateway = testGateway({ newsletters: [testNewsletter()] });
    await gateway.call('POST /messages/text', { to: id, body: 'Hi' });
    await gateway.call(`DELETE /chats/${id}`);
    return gateway;
  }

  it('its messages are in the newsletter, and not among those of chats', async () => {
    const { call } = await withoutChat();
    expect((await call('GET /messages/list')).json.messages).toEqual([]);
    expect((await call(`GET /newsletters/${id}/messages`)).json.messages).toMatchObject([{ text: { body: 'Hi' } }]);
  });

  it('an edit leaves it without one, and the next message creates it', async () => {
    const { call } = await withoutChat();
    expect((await call(`PATCH /newsletters/${id}`, { name: 'Other news' })).json).toMatchObject({ name: 'Other news' });
    expect((await call('GET /chats')).json.chats).toEqual([]);
    await call('POST /messages/text', { to: id, body: 'Back' });
    expect((await call('GET /chats')).json.chats).toMatchObject([{ id, last_message: { text: { body: 'Back' } } }]);
    expect((await call('GET /messages/list')).json.messages).toHaveLength(2);
  });
});
