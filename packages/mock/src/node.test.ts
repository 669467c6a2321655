import { addressWebhook, ContractError, modes } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GATEWAY_URL, setupWhapi } from './node.ts';

const hook = 'https://bot.test/hook';
const chatId = '919984351847@s.whatsapp.net';
const clock = { now: () => 1_747_660_332_000 };
const whapi = setupWhapi({ token: 'test-token', channelId: 'MANTIS-M72HC', seed: 1, clock });

beforeAll(() => whapi.listen());
afterEach(() => whapi.reset());
afterAll(() => whapi.close());

/** Calls the gateway as an app does. */
async function call(method: string, path: string, body?: unknown, token = 'test-token') {
  const response = await fetch(GATEWAY_URL + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

/** Connects a receiver that keeps what it gets, and subscribes it to everything. */
function connectReceiver() {
  const received: { method: string; url: string; body: Record<string, unknown> }[] = [];
  whapi.connect(hook, async (request) => {
    const body = (await request.json()) as Record<string, unknown>;
    received.push({ method: request.method, url: request.url, body });
    return new Response();
  });
  whapi.subscribe({ url: hook });
  return received;
}

describe('cause and effect', () => {
  const sentDeliveredRead = ['statuses.post', 'statuses.post', 'statuses.post'];

  it.each([
    ['mute', 'PATCH', `/chats/${chatId}`, { mute_until: 1_810_364_624_000 }, ['chats.patch']],
    ['archive', 'POST', `/chats/${chatId}`, { archive: true }, ['chats.patch']],
    ['timer', 'PATCH', `/chats/${chatId}`, { ephemeral: 'day' }, ['messages.post']],
    ['delete', 'DELETE', `/chats/${chatId}`, undefined, ['chats.delete']],
    [
      'message to a new chat',
      'POST',
      '/messages/text',
      { to: '12025550143', body: 'Hi' },
      ['messages.post', 'chats.post', ...sentDeliveredRead],
    ],
    [
      'message to a known chat',
      'POST',
      '/messages/text',
      { to: chatId, body: 'Hi' },
      ['messages.post', 'chats.patch', ...sentDeliveredRead],
    ],
  ])('%s: %s %s', async (_, method, path, body, events) => {
    connectReceiver();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    const before = whapi.deliveries.length;
    expect(await call(method, path, body)).toMatchObject({ status: 200 });
    await whapi.settled();
    expect(whapi.deliveries.slice(before)).toMatchObject(events.map((event) => ({ event, outcome: 'delivered' })));
  });

  it('label: chats.patch with the label in after_update', async () => {
    const received = connectReceiver();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await call('POST', '/labels', { id: '3', name: 'Pending payment', color: 'salmon' });
    await call('POST', `/labels/3/${chatId}`);
    await whapi.settled();
    const label = { id: '3', name: 'Pending payment', color: 'salmon' };
    expect(received.at(-1)?.body).toMatchObject({
      chats_updates: [{ after_update: { labels: [label] }, changes: ['labels'] }],
    });
  });

  it('carries the labels in every later chats.patch', async () => {
    const received = connectReceiver();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await call('POST', '/labels', { id: '3', name: 'Pending payment', color: 'salmon' });
    await call('POST', `/labels/3/${chatId}`);
    await call('PATCH', `/chats/${chatId}`, { pin: true });
    await whapi.settled();
    expect(received.at(-1)?.body).toMatchObject({
      chats_updates: [{ after_update: { labels: [{ id: '3' }] }, changes: ['pin'] }],
    });
  });
});

describe('the gateway', () => {
  it('takes the token as Bearer or in the query', async () => {
    expect((await call('GET', '/settings')).status).toBe(200);
    expect((await fetch(`${GATEWAY_URL}/settings?token=test-token`)).status).toBe(200);
  });

  it('refuses a missing and an unknown token', async () => {
    expect((await fetch(`${GATEWAY_URL}/settings`)).status).toBe(401);
    expect((await call('GET', '/settings', undefined, 'other')).json).toMatchObject({
      error: { code: 404, message: 'Channel not found' },
    });
  });

  it('takes a chat id with an encoded @', async () => {
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    expect((await call('GET', `/chats/${encodeURIComponent(chatId)}`)).json).toMatchObject({ id: chatId, unread: 1 });
  });

  it('lists chats by page', async () => {
    for (const from of ['12025550141', '12025550142', '12025550143'])
      await whapi.channel.receiveMessage({ from, text: 'Hi' });
    const { json } = await call('GET', '/chats?count=1&offset=1');
    expect(json).toMatchObject({ chats: [{ id: '12025550142@s.whatsapp.net' }], count: 1, total: 3, offset: 1 });
  });

  it('counts the chats of a label', async () => {
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await call('POST', '/labels', { id: '3', name: 'Pending payment', color: 'salmon' });
    await call('POST', '/labels', { id: '4', name: 'Paid', color: 'gold' });
    await call('POST', `/labels/3/${chatId}`);
    expect((await call('GET', '/labels')).json).toEqual([
      { id: '3', name: 'Pending payment', color: 'salmon', count: 1 },
      { id: '4', name: 'Paid', color: 'gold', count: 0 },
    ]);
  });

  it.each([
    ['a wrong type', 'PATCH', `/chats/${chatId}`, { pin: 'yes' }, 400, '/pin  Expected boolean, received "yes"'],
    ['a missing property', 'POST', '/messages/text', { to: '919984351847' }, 400, '/body  Missing property "body"'],
    ['no body', 'POST', '/messages/text', undefined, 400, '(root)  Expected object, received nothing'],
    ['a recipient that is no chat', 'POST', '/messages/text', { to: '12345----', body: 'Hi' }, 400, '/chats/0/id'],
    ['an unknown colour', 'POST', '/labels', { id: '1', name: 'A', color: 'red' }, 400, '/color  Expected'],
    ['a wrong page', 'GET', '/chats?count=0', undefined, 400, 'count must be a whole number from 1 to 500, not "0"'],
    [
      'an unknown chat',
      'PATCH',
      '/chats/12025550100@s.whatsapp.net',
      { pin: true },
      404,
      'no chat 12025550100@s.whatsapp.net',
    ],
    ['settings that are reset already', 'DELETE', '/settings', undefined, 200, ''],
  ])('answers %s as the vendor does', async (_, method, path, body, status, details) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(status);
    if (details)
      expect(answer.json).toMatchObject({ error: { code: status, details: expect.stringContaining(details) } });
  });

  it('knows a deleted chat no more', async () => {
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await call('DELETE', `/chats/${chatId}`);
    expect((await call('GET', `/chats/${chatId}`)).status).toBe(404);
  });

  it('refuses a repeated label with 409, and settings reset twice', async () => {
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await call('POST', '/labels', { id: '3', name: 'Pending payment', color: 'salmon' });
    await call('POST', `/labels/3/${chatId}`);
    expect(await call('POST', `/labels/3/${chatId}`)).toMatchObject({
      status: 409,
      json: { error: { message: 'Label association already exists' } },
    });
    await call('DELETE', '/settings');
    expect((await call('DELETE', '/settings')).status).toBe(409);
  });

  it('says so when a body is not JSON', async () => {
    const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, { method: 'POST', body: '{"to":' });
    expect(await response.json()).toMatchObject({
      error: { code: 400, details: expect.stringContaining('Failed to parse the body as JSON') },
    });
  });

  it.each(['GET', 'POST', 'PUT', 'DELETE'])(
    'answers a %s that it does not serve with 501, never by a real call',
    async (method) => {
      expect(await call(method, '/no-such-operation')).toMatchObject({
        status: 501,
        json: { error: { code: 501, message: `${method} /no-such-operation is not served by this mock` } },
      });
    },
  );

  it('changes settings, and says what changed', async () => {
    const webhooks = [{ url: hook, mode: 'method', events: [{ type: 'chats', method: 'patch' }] }];
    expect((await call('PATCH', '/settings', { webhooks })).json).toMatchObject({
      after_update: { webhooks },
      changes: ['webhooks'],
    });
    expect((await call('PATCH', '/settings', { webhooks })).json).toMatchObject({ changes: [] });
    expect((await call('GET', '/settings')).json).toMatchObject({ webhooks, callback_persist: true });
  });
});

describe('receivers', () => {
  it('follow what the app asks for by PATCH /settings', async () => {
    const received = connectReceiver();
    const events = [{ type: 'chats', method: 'post' }];
    await call('PATCH', '/settings', { webhooks: [{ url: hook, mode: 'method', events }] });
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.settled();
    expect(received).toMatchObject([{ method: 'POST', url: `${hook}/chats` }]);
    expect(received[0]?.body).not.toHaveProperty('event');
  });

  it.each(modes)('get their webhooks in %s mode', async (mode) => {
    const received = connectReceiver();
    whapi.subscribe({ url: hook, mode, events: ['chats.patch'] });
    const webhook = examples['chats.patch']['label-and-mute'];
    await whapi.send(webhook);
    await whapi.send(examples['chats.delete'].minimal);
    const { payload, ...request } = addressWebhook(webhook, 'chats.patch', mode, hook);
    expect(received).toEqual([{ ...request, body: payload }]);
  });
});

describe('emit', () => {
  it('merges overrides into an example', async () => {
    const received = connectReceiver();
    const [delivery] = await whapi.emit('chats.patch', {
      chats_updates: [{ after_update: { mute: true }, changes: ['mute'] }],
    });
    expect(delivery).toMatchObject({ event: 'chats.patch', outcome: 'delivered', attempts: [{ status: 200 }] });
    expect(received[0]?.body).toMatchObject({ chats_updates: [{ after_update: { mute: true }, changes: ['mute'] }] });
  });

  it('starts from the example you name', async () => {
    connectReceiver();
    const [delivery] = await whapi.emit('messages.post', {}, { example: 'disappearing-messages' });
    expect(delivery?.webhook.messages[0]).toMatchObject({ type: 'action', action: { type: 'ephemeral' } });
  });

  it('refuses overrides that break the contract, with the issues', async () => {
    const received = connectReceiver();
    const emitted = whapi.emit('chats.post', { chats: [{ unread: -1 }] });
    await expect(emitted).rejects.toThrow(ContractError);
    await expect(emitted).rejects.toMatchObject({ issues: [{ code: 'out_of_range', pointer: '/chats/0/unread' }] });
    expect(received).toEqual([]);
  });

  it('changes nothing in the channel', async () => {
    connectReceiver();
    await whapi.emit('chats.post');
    expect((await call('GET', '/chats')).json).toMatchObject({ total: 0 });
  });
});

describe('send', () => {
  it('sends what breaks the contract only when asked to', async () => {
    const received = connectReceiver();
    const broken = { ...examples['chats.delete'].minimal, chats_removed: ['[email protected]'] };
    await expect(whapi.send(broken)).rejects.toThrow('An e-mail obfuscator');
    await whapi.send(broken, { unchecked: true });
    expect(received).toMatchObject([{ body: { chats_removed: ['[email protected]'] } }]);
  });
});

describe('connect', () => {
  it('subscribes a URL to everything until it is subscribed on purpose', async () => {
    const alone = setupWhapi();
    alone.connect(hook, () => new Response());
    expect(await alone.emit('chats.post')).toMatchObject([{ mode: 'body', outcome: 'delivered' }]);
    alone.subscribe({ url: hook, events: ['chats.patch'] });
    expect(await alone.emit('chats.post')).toEqual([]);
  });
});

describe('reset', () => {
  it('forgets what happened and keeps who listens', async () => {
    const received = connectReceiver();
    whapi.subscribe({ url: hook, mode: 'path' });
    const first = await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.settled();
    whapi.reset();
    expect(whapi.deliveries).toEqual([]);
    expect((await call('GET', '/chats')).json).toMatchObject({ total: 0 });
    expect(await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' })).toEqual(first);
    await whapi.settled();
    expect(received.at(-1)?.url).toBe(`${hook}/chats/post`);
  });
});

it('repeats itself for the same seed and differs for another', async () => {
  const idWith = async (seed: number) =>
    (await setupWhapi({ seed, clock }).channel.receiveMessage({ from: '919984351847', text: 'Hi' })).id;
  expect(await idWith(1)).toBe(await idWith(1));
  expect(await idWith(1)).not.toBe(await idWith(2));
});
