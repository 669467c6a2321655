import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { lidOf } from '../state/lid-of.ts';

const from = '919984351847';
const chatId = `${from}@s.whatsapp.net`;
const groupId = '120363271212442249@g.us';
const account = { phone: '61371989950', name: 'Jonathan' };

function gatewayWithGroup() {
  const participants = [{ id: account.phone, rank: 'admin' } as const, { id: from, rank: 'admin' } as const];
  return testGateway({ account, groups: [{ id: groupId, name: 'Weekend hike', type: 'group', participants }] });
}

describe('the blacklist', () => {
  it('lists whom the app blocked, in order, and forgets whom it unblocked', async () => {
    const { call, told } = testGateway();
    for (const contact of [from, '12025550143', `+91 99843 51847`]) {
      expect(await call(`PUT /blacklist/${encodeURIComponent(contact)}`)).toEqual({
        status: 200,
        json: { success: true },
      });
    }
    expect(await call('GET /blacklist')).toEqual({ status: 200, json: [from, '12025550143'] });
    expect(await call(`DELETE /blacklist/${chatId}`)).toEqual({ status: 200, json: { success: true } });
    expect(await call('GET /blacklist')).toEqual({ status: 200, json: ['12025550143'] });
    expect(await told()).toEqual([]);
  });

  it('refuses to unblock a contact that is not blocked, and to block who is not on WhatsApp', async () => {
    const { whapi, call } = testGateway();
    const refusal = { status: 404, json: { error: { code: 404, message: 'Specified contact not found' } } };
    expect(await call(`DELETE /blacklist/${from}`)).toMatchObject(refusal);
    await whapi.channel.leaveWhatsApp({ phone: from });
    expect(await call(`PUT /blacklist/${from}`)).toMatchObject(refusal);
    expect(await call('PUT /blacklist/nobody')).toMatchObject(refusal);
    expect(await call('PUT /blacklist/12025550199')).toMatchObject({ status: 400 });
    expect((await call('GET /blacklist')).json).toEqual([]);
  });

  it('survives a snapshot', async () => {
    const { whapi, call } = testGateway();
    await call(`PUT /blacklist/${from}`);
    const snapshot = JSON.parse(JSON.stringify(whapi.snapshot()));
    const other = testGateway();
    other.whapi.restore(snapshot);
    expect((await other.call('GET /blacklist')).json).toEqual([from]);
  });
});

describe('of a blocked contact', () => {
  it.each([
    ['messages', 'receiveMessage', { from, text: 'Hi' }],
    ['messages under the LID', 'receiveMessage', { from: lidOf(from), text: 'Hi' }],
    ['stories', 'postStory', { from, text: 'Open until eight' }],
    ['calls', 'call', { from }],
    ['typing', 'startTyping', { from }],
    ['being online', 'goOnline', { from }],
    ['reading', 'readMessages', { from }],
    ['timers', 'changeTimer', { from, seconds: 86_400 }],
  ] as const)('%s do not reach the channel', async (_, verb, argument) => {
    const { whapi, call, told } = testGateway();
    await whapi.channel.receiveMessage({ from, text: 'Hello' });
    await call(`POST /presences/${from}`);
    await call(`PUT /blacklist/${from}`);
    await told();
    const before = JSON.stringify(whapi.snapshot().channel);
    const act = whapi.channel[verb] as (argument: object) => Promise<unknown>;
    await expect(act(argument)).rejects.toThrow(
      `the contact is blocked, so nothing arrives and no webhook is sent. Unblock the contact with DELETE /blacklist/`,
    );
    expect(await told()).toEqual([]);
    expect(JSON.stringify(whapi.snapshot().channel)).toBe(before);
    await call(`DELETE /blacklist/${from}`);
    await expect(act(argument)).resolves.not.toThrow();
  });

  it.each([
    ['react', { emoji: '👍' }],
    ['deleteMessage', {}],
    ['editMessage', { text: 'Hello there' }],
    ['pinMessage', {}],
  ] as const)('%s does not reach the channel', async (verb, argument) => {
    const { whapi, call, told } = testGateway();
    const { id: messageId } = await whapi.channel.receiveMessage({ from, text: 'Hello' });
    await call(`PUT /blacklist/${from}`);
    await told();
    const act = whapi.channel[verb] as (argument: object) => Promise<unknown>;
    await expect(act({ messageId, ...argument })).rejects.toMatchObject({ status: 403 });
    expect(await told()).toEqual([]);
  });

  it('views of stories do not reach the channel', async () => {
    const { whapi, call, told } = testGateway();
    const { json } = await call('POST /stories/send/text', { caption: 'Open until eight' });
    await call(`PUT /blacklist/${from}`);
    await expect(whapi.channel.viewStory({ messageId: json.message.id, from })).rejects.toMatchObject({ status: 403 });
    expect(await told()).toEqual([]);
  });

  it('messages, reactions and presences in a group still arrive', async () => {
    const { whapi, call, told } = gatewayWithGroup();
    await call(`PUT /blacklist/${from}`);
    await call(`POST /presences/${groupId}`);
    const { id: messageId } = await whapi.channel.receiveMessage({ from, chatId: groupId, text: 'Who is coming?' });
    await whapi.channel.react({ messageId, from, emoji: '👍' });
    await whapi.channel.startTyping({ from, chatId: groupId });
    expect(await told()).toEqual(['messages.post', 'chats.patch', 'messages.post', 'messages.patch', 'presences.post']);
  });
});

describe('sending', () => {
  const forbidden = {
    status: 403,
    json: { error: { code: 403, message: 'It is forbidden to send to this group/recipient' } },
  };

  it('is refused to a blocked contact, also to the LID and by forwarding, until it is unblocked', async () => {
    const { whapi, call, told } = testGateway();
    const { id } = await whapi.channel.receiveMessage({ from: '12025550143', text: 'Hello' });
    await call(`PUT /blacklist/${from}`);
    await told();
    const text = { to: from, body: 'Hi' };
    expect(await call('POST /messages/text', text)).toMatchObject(forbidden);
    expect(await call('POST /messages/text', { ...text, to: lidOf(from) })).toMatchObject(forbidden);
    expect(await call(`POST /messages/${id}`, { to: from })).toMatchObject(forbidden);
    expect(await told()).toEqual([]);
    await call(`DELETE /blacklist/${from}`);
    expect(await call('POST /messages/text', text)).toMatchObject({ status: 200 });
  });

  it('is refused to a group that the account left, or in which only admins write', async () => {
    const { whapi, call } = gatewayWithGroup();
    const send = () => call('POST /messages/text', { to: groupId, body: 'Hi' });
    await whapi.channel.changeGroupSetting({ groupId, from, setting: 'send_messages', policy: 'admins' });
    expect(await send()).toMatchObject({ status: 200 });
    await whapi.channel.demote({ groupId, participants: [account.phone] });
    expect(await send()).toMatchObject(forbidden);
    await whapi.channel.changeGroupSetting({ groupId, from, setting: 'send_messages', policy: 'anyone' });
    expect(await send()).toMatchObject({ status: 200 });
    await whapi.channel.removeFromGroup({ groupId, participants: [account.phone] });
    expect(await send()).toMatchObject(forbidden);
  });
});
