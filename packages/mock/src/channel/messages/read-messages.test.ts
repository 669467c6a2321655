import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const chatId = '919984351847@s.whatsapp.net';

describe('PUT /messages/{MessageID}', () => {
  it('gives the message a status, and the chat no unread messages', async () => {
    const { whapi, call, told } = testGateway();
    await whapi.channel.receiveMessage({ from, text: 'One' });
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Two' });
    await told();
    expect(await call(`PUT /messages/${id}`)).toEqual({ status: 200, json: { success: true } });
    expect(await told()).toEqual(['statuses.post', 'chats.patch']);
    expect(whapi.deliveries.slice(-2).map(({ webhook }) => webhook)).toMatchObject([
      { statuses: [{ id, code: 4, status: 'read', recipient_id: chatId }] },
      { chats_updates: [{ before_update: { unread: 2 }, changes: ['unread'] }] },
    ]);
    expect((await call(`GET /chats/${chatId}`)).json).not.toHaveProperty('unread');
    expect((await call(`GET /messages/${id}`)).json).not.toHaveProperty('status');
  });

  it('leaves later messages unread', async () => {
    const { whapi, call } = testGateway();
    const first = await whapi.channel.receiveMessage({ from, text: 'One' });
    await whapi.channel.receiveMessage({ from, text: 'Two' });
    await whapi.channel.react({ messageId: first.id, emoji: '👍' });
    await whapi.channel.receiveMessage({ from, text: 'Three' });
    await whapi.channel.receiveMessage({ from: '12025550143', text: 'Elsewhere' });
    await call(`PUT /messages/${first.id}`);
    expect((await call(`GET /chats/${chatId}`)).json.unread).toBe(2);
  });

  it('does nothing to a message of your own', async () => {
    const { whapi, call, told } = testGateway({ statusSteps: false });
    const { id } = await whapi.channel.sendFromPhone({ to: from, text: 'Hi' });
    await told();
    expect(await call(`PUT /messages/${id}`)).toMatchObject({ status: 200 });
    expect(await told()).toEqual([]);
  });

  it('is refused for a message that is not there', async () => {
    expect(await testGateway().call('PUT /messages/unknown-id')).toMatchObject({ status: 404 });
  });
});

describe('the other side reads', () => {
  it('all that it has not read, in its chat', async () => {
    const { whapi, told } = testGateway({ statusSteps: false });
    const { channel } = whapi;
    const one = await channel.sendFromPhone({ to: from, text: 'One' });
    const two = await channel.sendFromPhone({ to: from, voice: {} });
    await channel.sendFromPhone({ to: '12025550143', text: 'Elsewhere' });
    await told();
    await channel.readMessages({ from });
    expect(await told()).toEqual(['statuses.post', 'statuses.post']);
    expect(whapi.deliveries.slice(-2).map(({ webhook }) => webhook)).toMatchObject([
      { statuses: [{ id: one.id, status: 'read' }] },
      { statuses: [{ id: two.id, status: 'read' }] },
    ]);
    await channel.readMessages({ from });
    expect(await told()).toEqual([]);
  });

  it('and listens, on request', async () => {
    const { whapi, call, told } = testGateway({ statusSteps: false });
    const { channel } = whapi;
    await channel.sendFromPhone({ to: from, text: 'One' });
    const { id } = await channel.sendFromPhone({ to: from, voice: {} });
    await told();
    await channel.readMessages({ from, played: true });
    expect(await told()).toEqual(['statuses.post', 'statuses.post', 'statuses.post']);
    await whapi.delivered('statuses.post', { statuses: [{ id, code: 5, status: 'played' }] });
    expect((await call(`GET /messages/${id}`)).json.status).toBe('played');
    expect((await call(`GET /chats/${chatId}`)).json.last_message.status).toBe('played');
  });

  it('nothing in a chat that is not there', async () => {
    await expect(testGateway().whapi.channel.readMessages({ from })).rejects.toMatchObject({ status: 404 });
  });
});
