import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const account = { phone: '61371989950', name: 'Jonathan' };
const groupId = '120363271212442249@g.us';

function sending(options: Parameters<typeof testGateway>[0] = {}) {
  const gateway = testGateway({ account, ...options });
  const { call } = gateway;
  const send = async (to: string) => (await call('POST /messages/text', { to, body: 'Hi' })).json.message.id as string;
  const statusesOf = async (id: string) =>
    (await call(`GET /statuses/${id}`)).json.statuses.map(
      ({ viewer_id, status }: { viewer_id: string; status: string }) => [viewer_id, status],
    );
  return { ...gateway, send, statusesOf };
}

describe('the statuses of a message', () => {
  it('are the furthest one of the recipient, as it was when it was reached', async () => {
    const { whapi, call, send, statusesOf } = sending();
    const start = whapi.clock.now() / 1_000;
    const id = await send(from);
    expect(await statusesOf(id)).toEqual([]);
    await whapi.clock.advance('300ms');
    expect(await statusesOf(id)).toEqual([[from, 'delivered']]);
    await whapi.clock.advance('700ms');
    expect((await call(`GET /statuses/${id}`)).json).toEqual({
      statuses: [
        {
          id,
          code: 4,
          status: 'read',
          recipient_id: `${from}@s.whatsapp.net`,
          viewer_id: from,
          timestamp: String(start + 1),
        },
      ],
    });
  });

  it('in a group are those of each member', async () => {
    const participants = [account.phone, from, '12025550143'].map((id) => ({ id, rank: 'member' }) as const);
    const groups = [{ id: groupId, name: 'Weekend hike', type: 'group', participants } as const];
    const { whapi, send, statusesOf } = sending({ groups, statusSteps: { readMs: 60_000 } });
    const id = await send(groupId);
    await whapi.clock.advance('1s');
    expect(await statusesOf(id)).toEqual([
      [from, 'delivered'],
      ['12025550143', 'delivered'],
    ]);
    await whapi.channel.readMessages({ from, chatId: groupId });
    await whapi.channel.readMessages({ from, chatId: groupId });
    expect(await statusesOf(id)).toEqual([
      ['12025550143', 'delivered'],
      [from, 'read'],
    ]);
    await whapi.channel.readMessages({ from: '12025550143', chatId: groupId });
    expect(await statusesOf(id)).toEqual([
      [from, 'read'],
      ['12025550143', 'read'],
    ]);
  });

  it('show who heard a voice message', async () => {
    const { whapi, call, statusesOf } = sending({ statusSteps: false });
    const { json } = await call('POST /messages/voice', { to: from, media: 'data:audio/ogg;base64,aGk=' });
    await whapi.channel.readMessages({ from, played: true });
    expect(await statusesOf(json.message.id)).toEqual([[from, 'played']]);
  });

  it('of a story are its views, each person once', async () => {
    const { whapi, call, statusesOf } = sending();
    const { json } = await call('POST /stories/send/text', { caption: 'Open until eight' });
    const messageId = json.message.id;
    for (const viewer of [from, '12025550143', from]) await whapi.channel.viewStory({ messageId, from: viewer });
    expect(await statusesOf(messageId)).toEqual([
      [from, 'read'],
      ['12025550143', 'read'],
    ]);
  });

  it('exist for own messages only, and as long as these', async () => {
    const { whapi, call, send } = sending();
    const received = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    expect(await call(`GET /statuses/${received.id}`)).toMatchObject({
      status: 403,
      json: { error: { message: 'View statuses available only for outgoing messages' } },
    });
    const id = await send(from);
    await whapi.settled();
    expect(whapi.snapshot().channel.receipts).toHaveLength(1);
    await call(`DELETE /chats/${from}`);
    expect(whapi.snapshot().channel.receipts).toEqual([]);
    expect(await call(`GET /statuses/${id}`)).toMatchObject({
      status: 404,
      json: { error: { message: 'Specified message not found' } },
    });
  });

  it('survive a snapshot, which is refused if they belong to no message', async () => {
    const { whapi, send, statusesOf } = sending();
    const id = await send(from);
    await whapi.settled();
    const snapshot = JSON.parse(JSON.stringify(whapi.snapshot()));
    whapi.reset();
    whapi.restore(snapshot);
    expect(await statusesOf(id)).toEqual([[from, 'read']]);
    snapshot.channel.receipts[0].id = 'other';
    expect(() => whapi.restore(snapshot)).toThrow('"channel.receipts" is wrong');
  });
});

describe('a message to a number that is not on WhatsApp', () => {
  const statusesTold = ({ whapi }: ReturnType<typeof sending>) =>
    whapi.deliveries.flatMap(({ webhook }) => ('statuses' in webhook ? webhook.statuses : []));

  it('is accepted, and fails soon after', async () => {
    const gateway = sending({ unregistered: ['+91 99843 51847'] });
    const { whapi, call, send, told, statusesOf } = gateway;
    const id = await send(from);
    expect((await call(`GET /messages/${id}`)).json.status).toBe('pending');
    expect(await told()).toEqual(['messages.post', 'chats.post', 'statuses.post']);
    expect(statusesTold(gateway)).toMatchObject([{ id, code: 0, status: 'failed' }]);
    expect((await call(`GET /messages/${id}`)).json.status).toBe('failed');
    expect(await statusesOf(id)).toEqual([]);
    await whapi.settled();
    expect(statusesTold(gateway)).toHaveLength(1);
  });

  it('fails when the verb says that the number left, not before', async () => {
    const gateway = sending();
    await gateway.send(from);
    await gateway.whapi.settled();
    await gateway.whapi.channel.leaveWhatsApp({ phone: from });
    await gateway.send(from);
    await gateway.whapi.settled();
    expect(statusesTold(gateway).map(({ status }) => status)).toEqual(['sent', 'delivered', 'read', 'failed']);
  });

  it('stays pending if you say so', async () => {
    const gateway = sending({ unregistered: [from], statusSteps: { failedMs: false } });
    const id = await gateway.send(from);
    await gateway.whapi.settled();
    expect(statusesTold(gateway)).toEqual([]);
    expect((await gateway.call(`GET /messages/${id}`)).json.status).toBe('pending');
  });
});
