import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '61371989950';

describe('a story of a contact', () => {
  it('changes the chat of stories, each by an update of its own', async () => {
    const { whapi, call, told } = testGateway();
    const first = await whapi.channel.postStory({ from, fromName: 'Jonathan', text: 'Open until eight today' });
    const second = await whapi.channel.postStory({ from, image: {} });
    expect(first).toEqual({
      id: expect.stringMatching(/^[\w.]+-h[\w.]+A-[\w.]+$/),
      from_me: false,
      type: 'story',
      chat_id: 'stories',
      timestamp: expect.any(Number),
      source: 'mobile',
      text: { body: 'Open until eight today' },
      from,
      from_name: 'Jonathan',
    });
    expect(await told()).toEqual(['chats.patch', 'chats.patch']);
    const before_update = { id: 'status@broadcast', type: 'broadcast' };
    const after_update = { ...before_update, timestamp: first.timestamp, unread: 1, last_message: first };
    expect(whapi.deliveries.map(({ webhook }) => webhook)).toMatchObject([
      { chats_updates: [{ before_update, after_update, changes: ['timestamp', 'unread', 'last_message'] }] },
      { chats_updates: [{ before_update: after_update, after_update: { unread: 2, last_message: second } }] },
    ]);
    expect((await call('GET /stories')).json).toMatchObject({
      messages: [{ id: second.id }, { id: first.id }],
      total: 2,
    });
    expect((await call('GET /messages/list')).json.total).toBe(0);
    expect((await call(`GET /stories/${first.id}`)).json).toEqual(first);
    await call(`PUT /messages/${first.id}`);
    expect((await call('GET /chats/status@broadcast')).json.unread).toBe(1);
  });
});

describe("a story of the channel's own", () => {
  it('is reported when a contact views it', async () => {
    const { whapi, call, told } = testGateway();
    const { message } = (await call('POST /stories/send/text', { caption: 'Open' })).json;
    expect(await told()).toEqual([]);
    await whapi.channel.viewStory({ messageId: message.id, from });
    expect(await told()).toEqual(['statuses.put']);
    const status = { id: message.id, code: 4, status: 'read', recipient_id: 'stories', viewer_id: from };
    expect(whapi.deliveries.at(-1)?.webhook).toMatchObject({
      statuses: [{ ...status, timestamp: String(message.timestamp) }],
    });
  });

  it('can be published once more', async () => {
    const { call } = testGateway();
    const { message } = (await call('POST /stories', { media: 'data:image/png;base64,aGk=' })).json;
    expect(await call(`PUT /stories/${message.id}`, {})).toEqual({ status: 201, json: { success: true } });
    const { messages } = (await call('GET /stories?from_me=true')).json;
    expect(messages).toMatchObject([{ image: message.image }, { id: message.id }]);
    expect(messages[0].id).not.toBe(message.id);
  });
});

it('of a contact cannot be viewed by others, and is deleted with the chat of stories', async () => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.postStory({ from, text: 'Open' });
  await expect(whapi.channel.viewStory({ messageId: id, from })).rejects.toMatchObject({ status: 404 });
  await call('DELETE /chats/status@broadcast');
  expect(await call(`GET /stories/${id}`)).toMatchObject({ status: 404 });
});

it('is not a message', async () => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
  expect(await call(`GET /stories/${id}`)).toMatchObject({ status: 404 });
  expect(await call(`PUT /stories/${id}`, {})).toMatchObject({ status: 404 });
  await expect(whapi.channel.viewStory({ messageId: id, from })).rejects.toMatchObject({ status: 404 });
});
