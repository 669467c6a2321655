import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import type { WhapiChannel } from './whapi-channel.ts';

const chatId = '919984351847@s.whatsapp.net';
const label = { id: '3', name: 'Pending payment', color: 'salmon' } as const;

describe('a chat', () => {
  it.each<[keyof WhapiChannel, object, object, string[]]>([
    ['muteChat', { chatId }, { mute: true, mute_until: 18446744073709552000 }, ['mute', 'mute_until']],
    ['muteChat', { chatId, until: 1_810_364_624_000 }, { mute_until: 1_810_364_624_000 }, ['mute', 'mute_until']],
    ['pinChat', { chatId }, { pin: true }, ['pin']],
    ['archiveChat', { chatId }, { archive: true }, ['archive']],
    ['labelChat', { chatId, labelId: '3' }, { labels: [label] }, ['labels']],
    ['readChat', { chatId }, { id: chatId }, ['unread']],
  ])('is changed by %s %j, as chats.patch tells', async (act, input, after_update, changes) => {
    const { whapi } = testGateway({ chats: [{ id: chatId, type: 'contact', unread: 2 }], labels: [label] });
    await (whapi.channel[act] as (input: object) => Promise<void>)(input);
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([{ webhook: { chats_updates: [{ after_update, changes }] } }]);
  });

  it.each<[keyof WhapiChannel, object]>([
    ['muteChat', { chatId, until: 0 }],
    ['pinChat', { chatId, pin: false }],
    ['archiveChat', { chatId, archive: false }],
    ['labelChat', { chatId, labelId: '3', on: false }],
  ])('is changed back by %s %j', async (act, input) => {
    const before = { id: chatId, type: 'contact', mute: true, pin: true, archive: true, labels: [label] } as const;
    const { whapi, call } = testGateway({ chats: [{ ...before, labels: [label] }], labels: [label] });
    await (whapi.channel[act] as (input: object) => Promise<void>)(input);
    const { json } = await call(`GET /chats/${chatId}`);
    expect(Object.keys(json)).toHaveLength(Object.keys(before).length - 1);
  });

  it('is deleted with its messages, as chats.delete tells', async () => {
    const { whapi, call } = testGateway();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.channel.deleteChat({ chatId });
    await whapi.settled();
    expect(whapi.deliveries.at(-1)).toMatchObject({ event: 'chats.delete', webhook: { chats_removed: [chatId] } });
    expect(await call('GET /messages/list')).toMatchObject({ json: { messages: [] } });
    await expect(whapi.channel.deleteChat({ chatId })).rejects.toThrow('Specified chat not found');
  });

  it('has to be there', async () => {
    await expect(testGateway().whapi.channel.pinChat({ chatId })).rejects.toThrow('Specified chat not found');
  });
});

describe('the connection', () => {
  it('is lost and found', async () => {
    const { whapi } = testGateway();
    await whapi.channel.loseConnection();
    await whapi.channel.reconnect();
    await whapi.settled();
    expect(whapi.deliveries.map(({ webhook }) => 'health' in webhook && webhook.health.status.text)).toEqual([
      'ERROR',
      'LAUNCH',
      'AUTH',
    ]);
  });

  it('ends on the phone, and starts again with a code', async () => {
    const { whapi, told } = testGateway();
    await whapi.channel.logOut();
    expect(await told()).toEqual(['users.delete', 'channel.post']);
    expect(await whapi.channel.showQr()).toMatchObject({ status: 'OK' });
    await whapi.channel.showQr({ status: 'TIMEOUT' });
    expect(await told()).toEqual(['channel.patch', 'channel.patch']);
    await whapi.channel.scanQr();
    expect(await told()).toEqual(['users.post', 'channel.post']);
    await expect(whapi.channel.scanQr()).rejects.toThrow('Channel already authenticated');
    await expect(whapi.channel.showQr()).rejects.toThrow('Channel already authenticated');
  });

  it('is as it was after a reset', async () => {
    const { whapi, call } = testGateway();
    await call('PATCH /users/profile', { name: 'Jonathan' });
    await whapi.channel.logOut();
    whapi.reset();
    expect(await call('GET /health')).toMatchObject({ json: { status: { text: 'AUTH' }, user: { name: 'Whapi' } } });
  });
});
