import { describe, expect, it } from 'vitest';
import type { WhapiOptions } from '../../options/whapi-options.ts';
import { testGateway } from '../../testing/test-gateway.ts';

const to = '919984351847';

/** The statuses that a message comes to by itself, in order. */
async function statusesOf(path: 'text' | 'voice', options: WhapiOptions = {}) {
  const { whapi, call } = testGateway(options);
  const media = 'https://example.com/a.oga';
  const { json } = await call(`POST /messages/${path}`, path === 'text' ? { to, body: 'Hi' } : { to, media });
  await whapi.settled();
  return whapi.deliveries
    .filter(({ event }) => event === 'statuses.post')
    .flatMap(({ webhook }) => ('statuses' in webhook ? webhook.statuses : []))
    .map(({ id, timestamp, ...status }) => {
      expect(id).toBe(json.message.id);
      return { ...status, afterSeconds: Number(timestamp) - json.message.timestamp };
    });
}

it('changes from sent to read, with a status webhook for each', async () => {
  const recipient_id = '919984351847@s.whatsapp.net';
  expect(await statusesOf('text')).toEqual([
    { code: 2, status: 'sent', recipient_id, afterSeconds: 0 },
    { code: 3, status: 'delivered', recipient_id, afterSeconds: 0 },
    { code: 4, status: 'read', recipient_id, afterSeconds: 1 },
  ]);
});

it('becomes played if it is a sound, at the times of the options', async () => {
  const statuses = await statusesOf('voice', { statusSteps: { playedMs: 60_000 } });
  expect(statuses).toHaveLength(4);
  expect(statuses.at(-1)).toMatchObject({ code: 5, status: 'played', afterSeconds: 60 });
});

it('stays as it is when statusSteps is false', async () => {
  expect(await statusesOf('text', { statusSteps: false })).toEqual([]);
});

describe('what happens meanwhile', () => {
  it('changes the message that GET answers with, and the last one of the chat', async () => {
    const { whapi, call } = testGateway();
    const { id } = (await call('POST /messages/text', { to, body: 'Hi' })).json.message;
    await whapi.clock.advance(300);
    expect((await call(`GET /messages/${id}`)).json.status).toBe('delivered');
    expect((await call(`GET /chats/${to}@s.whatsapp.net`)).json.last_message).toMatchObject({
      id,
      status: 'delivered',
    });
  });

  it('does not change the last message of the chat when another one gets a status', async () => {
    const { whapi, call } = testGateway();
    await call('POST /messages/text', { to, body: 'Hi' });
    const { id } = await whapi.channel.receiveMessage({ from: to, text: 'Hello' });
    await whapi.settled();
    expect((await call(`GET /chats/${to}@s.whatsapp.net`)).json.last_message.id).toBe(id);
  });

  it('does not restore a deleted message', async () => {
    const { call, told } = testGateway();
    const { id } = (await call('POST /messages/text', { to, body: 'Hi' })).json.message;
    await call(`DELETE /messages/${id}`);
    expect(await told()).toEqual(['messages.post', 'chats.post', 'messages.delete']);
    expect((await call(`GET /messages/${id}`)).status).toBe(404);
  });

  it('keeps an edit', async () => {
    const { call, told } = testGateway();
    const { id } = (await call('POST /messages/text', { to, body: 'Hi' })).json.message;
    await call('POST /messages/text', { to, body: 'Hello', edit: id });
    await told();
    expect((await call(`GET /messages/${id}`)).json).toMatchObject({ status: 'read', text: { body: 'Hello' } });
  });

  it('does not return to an earlier status after it is read at once', async () => {
    const { whapi, call } = testGateway();
    await call('POST /messages/text', { to, body: 'Hi' });
    await whapi.channel.readMessages({ from: to });
    await whapi.settled();
    const statuses = whapi.deliveries.filter(({ event }) => event === 'statuses.post');
    expect(statuses).toHaveLength(1);
    expect(statuses[0]?.webhook).toMatchObject({ statuses: [{ status: 'read' }] });
  });
});

it('begins at sent on the phone', async () => {
  const { whapi, told } = testGateway();
  const message = await whapi.channel.sendFromPhone({ to, text: 'Hi' });
  expect(message).toMatchObject({ status: 'sent', source: 'mobile', from_me: true, from_name: 'Whapi' });
  expect(message).not.toHaveProperty('device_id');
  expect(await told()).toEqual(['messages.post', 'chats.post', 'statuses.post', 'statuses.post']);
});
