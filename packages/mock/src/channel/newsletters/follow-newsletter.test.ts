import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { testNewsletter } from '../../testing/test-newsletter.ts';

const { id } = testNewsletter();
const from = '919984351847';
const guest = testNewsletter({ role: 'guest', subscribers_count: 10, invite_code: 'Code' });
const poll = { title: 'Where to?', options: ['Hill', 'Lake'] };

describe.each([`/newsletters/${id}/subscription`, '/newsletters/invite/Code/subscription'] as const)('%s', (path) => {
  it('follows and unfollows a newsletter, each once', async () => {
    const { call, told } = testGateway({ newsletters: [guest] });
    expect(await call(`DELETE ${path}`)).toMatchObject({ status: 400 });
    expect(await call(`POST ${path}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call(`POST ${path}`)).toMatchObject({ status: 400 });
    expect((await call('GET /newsletters')).json.newsletters).toMatchObject([
      { role: 'subscriber', subscribers_count: 11, read_only: true },
    ]);
    expect((await call('GET /chats')).json.chats).toEqual([
      { id, type: 'newsletter', name: 'Weekend news', read_only: true },
    ]);
    expect(await call(`DELETE ${path}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call(`DELETE ${path}`)).toMatchObject({ status: 400 });
    expect(await call('GET /newsletters')).toMatchObject({ json: { total: 0 } });
    expect(await call('GET /chats')).toMatchObject({ json: { total: 0 } });
    expect((await call(`GET /newsletters/${id}`)).json).toMatchObject({ role: 'guest', subscribers_count: 10 });
    expect(await told()).toEqual([]);
  });
});

it.each(['owner', 'admin'] as const)('neither follows nor unfollows as %s', async (role) => {
  const { call } = testGateway({ newsletters: [testNewsletter({ role })] });
  expect(await call(`POST /newsletters/${id}/subscription`)).toMatchObject({ status: 400 });
  expect(await call(`DELETE /newsletters/${id}/subscription`)).toMatchObject({ status: 400 });
  expect((await call(`GET /newsletters/${id}`)).json).toMatchObject({ role, subscribers_count: 0 });
});

it('grows when others follow it', async () => {
  const { whapi, call } = testGateway({ newsletters: [testNewsletter()] });
  await whapi.channel.followNewsletter({ newsletterId: id, from });
  await whapi.channel.followNewsletter({ newsletterId: id.replace('@newsletter', ''), from: '12025550143' });
  expect((await call(`GET /newsletters/${id}`)).json.subscribers_count).toBe(2);
});

describe('messages of others', () => {
  it('are reported to who follows the newsletter', async () => {
    const { whapi, call, told } = testGateway({ newsletters: [testNewsletter({ role: 'subscriber' })] });
    const message = await whapi.channel.receiveMessage({ from, chatId: id, text: 'Sun' });
    expect(message).toMatchObject({ chat_id: id, chat_name: 'Weekend news', from_me: false });
    expect(await told()).toEqual(['messages.post', 'chats.patch']);
    expect((await call(`GET /messages/list/${id}`)).json.messages).toEqual([message]);
    expect((await call(`GET /newsletters/${id}`)).json).toMatchObject({ unread: 1, last_message: { id: message.id } });
  });

  it('can be read in a newsletter that the account does not follow, and are no messages of its own', async () => {
    const { whapi, call, told } = testGateway({ newsletters: [guest] });
    const message = await whapi.channel.receiveMessage({ from, chatId: id, text: 'Sun' });
    expect(message).toMatchObject({ chat_name: 'Weekend news' });
    expect(await told()).toEqual([]);
    expect((await call(`GET /newsletters/${id}/messages`)).json.messages).toEqual([message]);
    await whapi.channel.react({ messageId: message.id, from, emoji: '👍' });
    expect(await told()).toEqual([]);
    expect((await call(`GET /newsletters/${id}/messages`)).json.messages).toMatchObject([
      { reactions: [{ count: 1 }] },
    ]);
    expect(await call('GET /messages/list')).toMatchObject({ json: { total: 0 } });
    expect(await call(`GET /messages/list/${id}`)).toMatchObject({ status: 404 });
    expect(await call('GET /chats')).toMatchObject({ json: { total: 0 } });
  });

  it('stay in the newsletter when the account unfollows it, or deletes its chat, and are there again later', async () => {
    const { whapi, call, told } = testGateway({ newsletters: [testNewsletter({ role: 'subscriber' })] });
    const { id: messageId } = await whapi.channel.receiveMessage({ from, chatId: id, text: 'Sun' });
    await call(`DELETE /chats/${id}`);
    expect(await told()).toEqual(['messages.post', 'chats.patch', 'chats.delete']);
    expect(await call(`GET /newsletters/${id}/messages`)).toMatchObject({ json: { messages: [{ id: messageId }] } });
    await call(`DELETE /newsletters/${id}/subscription`);
    expect(await call(`GET /newsletters/${id}/messages`)).toMatchObject({ json: { messages: [{ id: messageId }] } });
    expect(await call('GET /messages/list')).toMatchObject({ json: { total: 0 } });
    await call(`POST /newsletters/${id}/subscription`);
    expect(await call(`GET /chats/${id}`)).toMatchObject({
      json: { last_message: { id: messageId }, name: 'Weekend news' },
    });
    expect(await call('GET /messages/list')).toMatchObject({ json: { total: 1 } });
  });
});

describe('the account writes', () => {
  it.each([
    ['owner', 200],
    ['admin', 200],
    ['subscriber', 403],
    ['guest', 403],
  ] as const)('as %s: %i', async (role, status) => {
    const { whapi, call } = testGateway({ newsletters: [testNewsletter({ role })] });
    const { id: messageId } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    expect(await call('POST /messages/text', { to: id, body: 'Hi' })).toMatchObject({ status });
    expect(await call('POST /messages/poll', { to: id, ...poll })).toMatchObject({ status });
    expect(await call(`POST /messages/${messageId}`, { to: id })).toMatchObject({ status });
    const phone = whapi.channel.sendFromPhone({ to: id, text: 'Hi' });
    if (status === 200) await phone;
    else await expect(phone).rejects.toMatchObject({ status });
    expect((await call(`GET /newsletters/${id}/messages`)).json.total).toBe(status === 200 ? 4 : 0);
  });

  it('no more edits once it is no admin', async () => {
    const { call } = testGateway({ newsletters: [testNewsletter({ role: 'admin' })] });
    const { id: edit } = (await call('POST /messages/text', { to: id, body: 'Hi' })).json.message;
    expect(await call('POST /messages/text', { to: id, body: 'Ho', edit })).toMatchObject({ status: 200 });
    await call(`DELETE /newsletters/${id}/admins/12025550199`);
    expect(await call('POST /messages/text', { to: id, body: 'Hu', edit })).toMatchObject({ status: 403 });
    expect(await call(`GET /messages/${edit}`)).toMatchObject({ json: { text: { body: 'Ho' } } });
  });

  it('in newsletters that the mock does not know, so that tests can use ids of their own', async () => {
    const { call, told } = testGateway();
    expect(await call('POST /messages/text', { to: id, body: 'Hi' })).toMatchObject({ status: 200 });
    expect(await told()).toEqual(['messages.post', 'chats.post', 'statuses.post']);
    expect(await call(`GET /chats/${id}`)).toMatchObject({ json: { type: 'newsletter' } });
    expect(await call(`GET /newsletters/${id}`)).toMatchObject({ status: 404 });
  });
});

it('reports votes in its polls once the app subscribed to its updates', async () => {
  const { whapi, call, told } = testGateway({ newsletters: [testNewsletter()] });
  const { id: messageId } = (await call('POST /messages/poll', { to: id, ...poll })).json.message;
  await told();
  await whapi.channel.vote({ messageId, from, options: ['Hill'] });
  expect(await told()).toEqual([]);
  expect(await call(`POST /newsletters/${id}/tracking`)).toEqual({ status: 200, json: { success: true } });
  await whapi.channel.vote({ messageId, from: '12025550143', options: ['Hill'] });
  expect(await told()).toEqual(['messages.post', 'messages.patch']);
  expect((await call(`GET /messages/${messageId}`)).json.poll).toMatchObject({ total: 2, results: [{ count: 2 }, {}] });
});

it('forgets the subscription to updates when the account unfollows it', async () => {
  const { whapi, call, told } = testGateway({ newsletters: [testNewsletter({ role: 'guest' })] });
  expect(await call(`POST /newsletters/${id}/tracking`)).toMatchObject({ status: 400 });
  const { id: messageId } = await whapi.channel.receiveMessage({ from, chatId: id, poll });
  await call(`POST /newsletters/${id}/subscription`);
  await call(`POST /newsletters/${id}/tracking`);
  await call(`DELETE /newsletters/${id}/subscription`);
  await call(`POST /newsletters/${id}/subscription`);
  await whapi.channel.vote({ messageId, from, options: ['Hill'] });
  expect(await told()).toEqual([]);
});
