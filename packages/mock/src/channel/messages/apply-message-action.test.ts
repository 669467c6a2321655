import type { Message } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const chatId = '120363271212442249@g.us';

/** A mock with one message, received or sent. */
async function withMessage(options: { sent?: boolean; group?: boolean } = {}) {
  const gateway = testGateway({ statusSteps: false });
  const { channel } = gateway.whapi;
  const to = options.group ? chatId : from;
  const message = options.sent
    ? ((await gateway.call('POST /messages/text', { to, body: 'Hi' })).json.message as Message)
    : await channel.receiveMessage({ from, text: 'Hi', ...(options.group && { chatId }) });
  await gateway.told();
  const get = async () => (await gateway.call(`GET /messages/${message.id}`)).json as Message;
  const last = (n: number) => gateway.whapi.deliveries.slice(-n).map(({ webhook }) => webhook);
  return { ...gateway, channel, messageId: message.id, message, get, last };
}

describe('a reaction', () => {
  it('is an action, and changes the message', async () => {
    const { channel, messageId, message, told, last, get } = await withMessage();
    const trigger = await channel.react({ messageId, emoji: '👍' });
    expect(trigger).toMatchObject({
      type: 'action',
      from,
      source: 'mobile',
      action: { type: 'reaction', emoji: '👍' },
    });
    expect(await told()).toEqual(['messages.post', 'messages.patch']);
    const reactions = [{ id: trigger.id, emoji: '👍', count: 1 }];
    const update = { trigger, before_update: message, after_update: { ...message, reactions }, changes: ['reactions'] };
    expect(last(2)).toMatchObject([{ messages: [trigger] }, { messages_updates: [update] }]);
    expect(await get()).toEqual({ ...message, reactions });
  });

  it('counts once for each person, the latest one', async () => {
    const { channel, messageId, call, get } = await withMessage({ group: true });
    const { id } = await channel.react({ messageId, from, emoji: '👍' });
    await channel.react({ messageId, from: '271042518573152@lid', emoji: '👍' });
    expect((await get()).reactions).toEqual([{ id, emoji: '👍', count: 2 }]);
    await call(`PUT /messages/${messageId}/reaction`, { emoji: '🎉' });
    expect((await get()).reactions).toMatchObject([
      { emoji: '👍', count: 2 },
      { emoji: '🎉', count: 1 },
    ]);
    await channel.react({ messageId, from, emoji: '🎉' });
    await channel.unreact({ messageId, from: '271042518573152@lid' });
    expect((await get()).reactions).toMatchObject([{ emoji: '🎉', count: 2 }]);
  });

  it('is removed again', async () => {
    const { channel, messageId, told, get, last } = await withMessage({ sent: true });
    await channel.react({ messageId, emoji: '👍' });
    await channel.unreact({ messageId });
    expect(await get()).not.toHaveProperty('reactions');
    await told();
    expect(last(2)).toMatchObject([
      { messages: [{ action: { emoji: '' } }] },
      { messages_updates: [{ changes: ['reactions'] }] },
    ]);
  });

  it('of the app is reported as sent through the API', async () => {
    const { messageId, call, told, last } = await withMessage();
    expect(await call(`PUT /messages/${messageId}/reaction`, { emoji: '👍' })).toMatchObject({
      json: { success: true },
    });
    await told();
    const [post] = last(2);
    expect(post).toMatchObject({
      messages: [{ from_me: true, source: 'api', device_id: 20, action: { emoji: '👍' } }],
    });
    expect(post).not.toHaveProperty('messages.0.from_name');
    expect(await call(`DELETE /messages/${messageId}/reaction`)).toMatchObject({ json: { success: true } });
    expect(await told()).toEqual(['messages.post', 'messages.patch']);
  });

  it('needs `from` in a group', async () => {
    const { channel, messageId } = await withMessage({ group: true });
    await expect(channel.react({ messageId, emoji: '👍' })).rejects.toMatchObject({
      status: 400,
      details: `${chatId} is not a chat with one person: \`from\` is missing`,
    });
  });
});

describe('an edit on a phone', () => {
  it('is done by the author', async () => {
    const { channel, messageId, message, told, last, get } = await withMessage();
    await channel.editMessage({ messageId, text: 'Hello' });
    expect(await told()).toEqual(['messages.post', 'messages.patch']);
    expect(last(2)).toMatchObject([
      { messages: [{ from, source: 'mobile', action: { type: 'edit', edited_content: { body: 'Hello' } } }] },
      { messages_updates: [{ before_update: message, after_update: { text: { body: 'Hello' } }, changes: ['text'] }] },
    ]);
    expect(await get()).toMatchObject({ text: { body: 'Hello' } });
  });

  it('needs no name of the author in a group', async () => {
    const { channel, messageId, get } = await withMessage({ group: true });
    await channel.editMessage({ messageId, text: 'Hello' });
    expect(await get()).toMatchObject({ from, text: { body: 'Hello' } });
  });

  it('changes the caption of a file', async () => {
    const { channel, call } = await withMessage();
    const { id } = await channel.receiveMessage({ from, image: { caption: 'The teras' } });
    await channel.editMessage({ messageId: id, text: 'The terrace' });
    expect((await call(`GET /messages/${id}`)).json.image).toMatchObject({
      caption: 'The terrace',
      mime_type: 'image/jpeg',
    });
  });

  it('is impossible where there is no text', async () => {
    const { channel } = await withMessage();
    const { id } = await channel.receiveMessage({ from, contact: { name: 'Reception' } });
    await expect(channel.editMessage({ messageId: id, text: 'Hi' })).rejects.toMatchObject({ status: 400 });
  });
});

describe('a deletion', () => {
  it('for everyone is an action of the system', async () => {
    const { channel, messageId, told, last, call } = await withMessage();
    await channel.deleteMessage({ messageId });
    expect(await told()).toEqual(['messages.post']);
    expect(last(1)).toMatchObject([
      { messages: [{ from, source: 'system', action: { type: 'delete', target: messageId } }] },
    ]);
    expect((await call(`GET /messages/${messageId}`)).status).toBe(404);
  });

  it('may be done to others in groups alone', async () => {
    const inGroup = await withMessage({ group: true });
    await inGroup.channel.deleteMessage({ messageId: inGroup.messageId, from: '61280155346' });
    expect(await inGroup.told()).toEqual(['messages.post']);
    const { channel, messageId } = await withMessage();
    await expect(channel.deleteMessage({ messageId, from: '12025550199' })).rejects.toMatchObject({ status: 400 });
  });

  it('by the app reports the id, and the message before it becomes the last of the chat', async () => {
    const { channel, messageId, message, call, told, last } = await withMessage();
    const { id } = await channel.receiveMessage({ from, text: 'Second' });
    await channel.react({ messageId, emoji: '👍' });
    await told();
    expect(await call(`DELETE /messages/${id}`)).toEqual({ status: 200, json: { success: true } });
    expect(await told()).toEqual(['messages.delete']);
    expect(last(1)).toMatchObject([{ messages_removed: [id] }]);
    const chat = () => call(`GET /chats/${message.chat_id}`);
    expect((await chat()).json.last_message).toMatchObject({ id: messageId, text: { body: 'Hi' } });
    await call(`DELETE /messages/${messageId}`);
    expect((await chat()).json).not.toHaveProperty('last_message');
  });
});

describe('a vote', () => {
  async function withPoll(count: number) {
    const gateway = await withMessage();
    const poll = { to: chatId, title: 'When?', options: ['Now', 'Later'], count };
    const message = (await gateway.call('POST /messages/poll', poll)).json.message as Message;
    await gateway.told();
    const get = async () => (await gateway.call(`GET /messages/${message.id}`)).json.poll;
    return { ...gateway, messageId: message.id, get };
  }

  it('has the ids of the options, and changes the results', async () => {
    const { channel, messageId, told, last, get } = await withPoll(1);
    const ids = (await get()).results.map(({ id }: { id: string }) => id);
    await channel.vote({ messageId, from, options: ['Later'] });
    expect(await told()).toEqual(['messages.post', 'messages.patch']);
    expect(last(2)).toMatchObject([
      { messages: [{ from, action: { type: 'vote', target: messageId, votes: [ids[1]] } }] },
      { messages_updates: [{ changes: ['poll'], before_update: { poll: { total: 0 } } }] },
    ]);
    expect(await get()).toMatchObject({ total: 1, results: [{ count: 0 }, { count: 1, voters: [from] }] });
  });

  it('can be changed and taken back', async () => {
    const { channel, messageId, get } = await withPoll(0);
    const [now] = (await get()).results;
    await channel.vote({ messageId, from, options: ['Now', 'Later'] });
    await channel.vote({ messageId, from: '271042518573152@lid', options: [now.id] });
    expect(await get()).toMatchObject({ total: 3, results: [{ count: 2 }, { count: 1 }] });
    await channel.vote({ messageId, from, options: ['Later'] });
    expect(await get()).toMatchObject({ total: 2, results: [{ voters: ['271042518573152@lid'] }, { voters: [from] }] });
    await channel.vote({ messageId, from, options: [] });
    expect(await get()).toMatchObject({ total: 1, results: [{ count: 1 }, { count: 0, voters: [] }] });
  });

  it('is refused for other options, for too many, and for what is no poll', async () => {
    const { channel, messageId, message } = await withPoll(1);
    await expect(channel.vote({ messageId, from, options: ['Never'] })).rejects.toMatchObject({
      status: 400,
      details: 'the poll has no option "Never", only "Now", "Later"',
    });
    await expect(channel.vote({ messageId, from, options: ['Now', 'Later'] })).rejects.toMatchObject({ status: 400 });
    await expect(channel.vote({ messageId: message.id, options: [] })).rejects.toMatchObject({ status: 400 });
  });
});

it('pins and unpins, by anybody', async () => {
  const { channel, messageId, call, told, last } = await withMessage();
  await call(`POST /messages/${messageId}/pin`, { time: 'week' });
  await channel.unpinMessage({ messageId });
  await channel.pinMessage({ messageId });
  await call(`DELETE /messages/${messageId}/pin`);
  expect(await told()).toEqual(Array(4).fill('messages.post'));
  expect(last(4)).toMatchObject(
    [
      { source: 'api', action: { type: 'pin', target: messageId } },
      { source: 'mobile', action: { type: 'unpin', target: messageId } },
      { source: 'mobile', action: { type: 'pin' } },
      { source: 'api', action: { type: 'unpin' } },
    ].map((message) => ({ messages: [message] })),
  );
});

it('gives and takes stars without telling', async () => {
  const { messageId, message, call, told, get } = await withMessage();
  await call(`PUT /messages/${messageId}/star`, { starred: true });
  expect(await get()).toEqual({ ...message, starred: true });
  await call(`PUT /messages/${messageId}/star`, { starred: false });
  expect(await get()).toEqual(message);
  expect(await told()).toEqual([]);
});

it('does nothing to a message that is not there', async () => {
  const { channel } = await withMessage();
  const messageId = 'unknown-id';
  for (const attempt of [
    channel.react({ messageId, emoji: '👍' }),
    channel.editMessage({ messageId, text: 'Hi' }),
    channel.deleteMessage({ messageId }),
    channel.vote({ messageId, options: [] }),
    channel.pinMessage({ messageId }),
    channel.choose({ messageId, optionId: 'yes' }),
    channel.viewStory({ messageId, from }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ status: 404 });
  }
});
