import type { Message } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const chatId = `${from}@s.whatsapp.net`;
const lid = '271042518573152@lid';
const groupId = '120363271212442249@g.us';
const account = { phone: '12025550199', name: 'Whapi' };
const gang = { id: groupId, name: 'Gang', participants: [{ id: account.phone, rank: 'creator' as const }] };

function names({ chat_name, from_name }: Message) {
  return { chat_name, from_name };
}

describe('a person whose name is known', () => {
  it('is known by it from then on', async () => {
    const { whapi, call } = testGateway();
    const first = await whapi.channel.receiveMessage({ from, fromName: 'Asha', text: 'Hi' });
    const second = await whapi.channel.receiveMessage({ from, text: 'Anybody there?' });
    expect([first, second].map(names)).toEqual(Array(2).fill({ chat_name: 'Asha', from_name: 'Asha' }));
    expect((await call(`GET /contacts/${from}`)).json).toEqual({ id: from, name: 'Asha', pushname: 'Asha' });
    expect((await call(`GET /contacts/${from}/profile`)).json).toEqual({ name: 'Asha' });
    expect((await call('GET /contacts')).json).toMatchObject({ contacts: [{ id: from, name: 'Asha' }] });
    expect((await call(`GET /chats/${chatId}`)).json).toMatchObject({ name: 'Asha' });
    expect((await call('GET /chats')).json).toMatchObject({ chats: [{ name: 'Asha' }] });
    const sent = await call('POST /messages/text', { to: from, body: 'Yes' });
    expect((await call(`GET /messages/${sent.json.message.id}`)).json).toMatchObject({ chat_name: 'Asha' });
  });

  it.each<[string, (whapi: ReturnType<typeof testGateway>['whapi'], messageId: string) => Promise<unknown>]>([
    ['reacts', ({ channel }, messageId) => channel.react({ messageId, fromName: 'Asha', emoji: '👍' })],
    ['changes a timer', ({ channel }) => channel.changeTimer({ from, fromName: 'Asha', seconds: 60 })],
    ['posts a story', ({ channel }) => channel.postStory({ from, fromName: 'Asha', text: 'Hi' })],
    [
      'writes in a group',
      ({ channel }) => channel.receiveMessage({ from, fromName: 'Asha', chatId: groupId, text: '' }),
    ],
  ])('as somebody who %s', async (_, act) => {
    const { whapi, call } = testGateway();
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await act(whapi, id);
    expect((await call(`GET /contacts/${from}`)).json).toMatchObject({ pushname: 'Asha' });
  });

  it('may be hidden behind a LID, and may change the name', async () => {
    const { whapi, call } = testGateway();
    await whapi.channel.receiveMessage({ from: lid, fromName: 'Asha', text: 'Hi' });
    expect((await call(`GET /contacts/${lid}/profile`)).json).toEqual({ name: 'Asha' });
    await whapi.channel.receiveMessage({ from: lid, fromName: 'Asha K.', text: 'Hi' });
    expect((await call(`GET /contacts/${lid}`)).json).toMatchObject({ name: 'Asha K.' });
  });

  it('is not renamed in the address book by it, and is still known when deleted from there', async () => {
    const { whapi, call } = testGateway({ contacts: [{ id: from, name: 'Customer 17' }] });
    const message = await whapi.channel.receiveMessage({ from, fromName: 'Asha', text: 'Hi' });
    expect(names(message)).toEqual({ chat_name: 'Customer 17', from_name: 'Asha' });
    expect((await call(`GET /contacts/${from}`)).json).toMatchObject({ name: 'Customer 17', pushname: 'Asha' });
    await call(`DELETE /contacts/${from}`);
    expect((await call(`GET /contacts/${from}`)).json).toMatchObject({ name: 'Asha' });
  });
});

it('learns no name from a number, nor of the account from its phone', async () => {
  const { whapi, call } = testGateway({ account });
  const message = await whapi.channel.receiveMessage({ from, text: 'Hi' });
  expect(names(message)).toEqual({ chat_name: from, from_name: from });
  expect((await call(`GET /contacts/${from}`)).status).toBe(404);
  await whapi.channel.sendFromPhone({ to: from, text: 'Hi' });
  expect((await call(`GET /contacts/${account.phone}`)).status).toBe(404);
  expect((await call(`GET /contacts/${account.phone}/profile`)).json).toEqual({ name: account.name });
});

describe('a group that is given at setup', () => {
  it('is a chat, and the name of its messages', async () => {
    const { whapi, call } = testGateway({ account, groups: [gang] });
    expect((await call('GET /chats')).json).toMatchObject({ chats: [{ id: groupId, type: 'group', name: 'Gang' }] });
    const message = await whapi.channel.receiveMessage({ from, chatId: groupId, text: 'Hi' });
    expect(names(message)).toEqual({ chat_name: 'Gang', from_name: from });
    const sent = await call('POST /messages/text', { to: groupId, body: 'Yes' });
    expect((await call(`GET /messages/${sent.json.message.id}`)).json).toMatchObject({ chat_name: 'Gang' });
    await whapi.channel.renameGroup({ groupId, from, name: 'The gang' });
    const later = await whapi.channel.receiveMessage({ from, chatId: groupId, text: 'Hi' });
    expect(later.chat_name).toBe('The gang');
  });

  it('is none while the account is not in it', async () => {
    const { call } = testGateway({ account, groups: [{ ...gang, participants: [] }] });
    expect((await call('GET /chats')).json).toMatchObject({ chats: [], total: 0 });
  });

  it('is the chat that is given beside it', async () => {
    const chat = { id: groupId, type: 'group', pin: true } as const;
    const { call } = testGateway({ account, groups: [gang], chats: [chat] });
    expect((await call('GET /chats')).json).toMatchObject({ chats: [{ ...chat, name: 'Gang' }], total: 1 });
  });
});

it('gives messages of an unnamed group its number, and stories no name', async () => {
  const { whapi } = testGateway();
  const message = await whapi.channel.receiveMessage({ from, chatId: groupId, text: 'Hi' });
  expect(message.chat_name).toBe('120363271212442249');
  expect(await whapi.channel.postStory({ from, text: 'Hi' })).not.toHaveProperty('chat_name');
});
