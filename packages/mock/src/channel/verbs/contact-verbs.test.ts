import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import type { WhapiChannel } from './whapi-channel.ts';

const from = '919984351847';
const chatId = '919984351847@s.whatsapp.net';
const groupId = '120363271212442249@g.us';

/** What was told last. */
async function lastTold({ whapi }: ReturnType<typeof testGateway>) {
  await whapi.settled();
  return whapi.deliveries.at(-1)?.webhook;
}

describe('presences', () => {
  it.each([
    ['startTyping', 'typing'],
    ['startRecording', 'recording'],
    ['stopTyping', 'online'],
    ['goOnline', 'online'],
    ['goOffline', 'offline'],
  ] as const)('%s tells %s', async (act, status) => {
    const gateway = testGateway();
    await gateway.call(`POST /presences/${from}`);
    await gateway.whapi.channel[act]({ from });
    expect(await lastTold(gateway)).toMatchObject({ presences: [{ contact_id: from, status }] });
  });
});

describe('calls', () => {
  it('go on by the handle', async () => {
    const { whapi, told } = testGateway();
    const call = await whapi.channel.call({ from, video: true });
    await whapi.clock.advance('1s');
    await call.ring();
    await whapi.clock.advance('7s');
    await call.answer();
    expect(await told()).toEqual(Array(3).fill('calls.post'));
    const start = Date.UTC(2026, 0, 1);
    expect(whapi.deliveries.map(({ webhook }) => webhook)).toMatchObject([
      {
        calls: [
          { id: call.id, from: chatId, chat_id: chatId, status: 'initiated', timestamp: start, video_call: true },
        ],
      },
      { calls: [{ id: call.id, from: chatId, chat_id: chatId, status: 'ringing', timestamp: start + 1_000 }] },
      {
        calls: [
          {
            id: call.id,
            from: chatId,
            chat_id: '12025550199@s.whatsapp.net',
            status: 'answered',
            timestamp: start + 8_000,
          },
        ],
      },
    ]);
  });

  it.each([
    ['miss', 'missed'],
    ['cancel', 'canceled'],
  ] as const)('end by %s', async (act, status) => {
    const gateway = testGateway();
    const call = await gateway.whapi.channel.call({ from, groupId });
    await call[act]();
    expect(await lastTold(gateway)).toMatchObject({ calls: [{ chat_id: groupId, group_call: true, status }] });
    await expect(call.ring()).rejects.toThrow(`A call that is ${status} cannot become ringing`);
  });

  it.each([
    ['missed', 40_000],
    ['answered', 8_000],
  ] as const)('end by themselves as %s after %i ms', async (ends, afterMs) => {
    const { whapi } = testGateway();
    const statuses = () => whapi.deliveries.map(({ webhook }) => 'calls' in webhook && webhook.calls[0]?.status);
    await whapi.channel.call({ from, ends });
    await whapi.clock.advance(afterMs - 1);
    expect(statuses()).toEqual(['initiated', 'ringing']);
    await whapi.clock.advance(1);
    expect(statuses()).toEqual(['initiated', 'ringing', ends]);
  });

  it('end when the app rejects them, even if more steps are due', async () => {
    const { whapi, call, told } = testGateway();
    const { id } = await whapi.channel.call({ from, ends: 'answered' });
    await call(`DELETE /calls/${id}`, { callFrom: from });
    expect(await told()).toHaveLength(2);
  });
});

describe('groups', () => {
  const edit = { groupId, from };
  const participants = ['61280155346'];

  it.each<[keyof WhapiChannel, object, object]>([
    ['joinGroup', { groupId, from: '12025550143' }, { participants: ['12025550143'], action: 'add' }],
    ['leaveGroup', { groupId, from: '61280155346' }, { participants, action: 'remove' }],
    ['removeFromGroup', { groupId, participants }, { participants, action: 'remove' }],
    ['promote', { groupId, participants }, { participants, action: 'promote' }],
    ['demote', { groupId, participants: ['12025550199'] }, { participants: ['12025550199'], action: 'demote' }],
  ])('%s tells groups.put', async (act, input, change) => {
    const gateway = testGateway({ groups: [testGroup()] });
    await (gateway.whapi.channel[act] as (input: object) => Promise<void>)(input);
    expect(await lastTold(gateway)).toMatchObject({ groups_participants: [{ group_id: groupId, ...change }] });
  });

  it.each<[keyof WhapiChannel, object, object]>([
    ['renameGroup', { ...edit, name: 'Hike' }, { name: 'Hike', name_owner: from }],
    ['describeGroup', { ...edit, description: 'Saturday' }, { description: 'Saturday', description_owner: from }],
    ['changeGroupIcon', { ...edit, url: 'https://example.com/i.jpg' }, { chat_pic: 'https://example.com/i.jpg' }],
    ['changeGroupSetting', { ...edit, setting: 'send_messages', policy: 'admins' }, { announcements: true }],
  ])('%s tells groups.patch', async (act, input, after) => {
    const gateway = testGateway({ groups: [testGroup()] });
    await (gateway.whapi.channel[act] as (input: object) => Promise<void>)(input);
    expect(await lastTold(gateway)).toMatchObject({
      groups_updates: [{ before_update: { id: groupId }, after_update: after, changes: Object.keys(after) }].map(
        ({ changes, ...update }) => ({ ...update, changes: expect.arrayContaining(changes) }),
      ),
    });
  });

  it('addToGroup sends groups.post', async () => {
    const gateway = testGateway({ groups: [strangersGroup()] });
    const group = await gateway.whapi.channel.addToGroup({ from, groupId });
    expect(group.participants).toHaveLength(2);
    expect(await lastTold(gateway)).toMatchObject({ groups: [{ id: groupId, name: 'Weekend hike' }] });
  });

  it('createGroup sends nothing, but the app can join by its code', async () => {
    const { whapi, call, told } = testGateway();
    const { id, invite_code } = await whapi.channel.createGroup({ from, name: 'Lunch' });
    expect(await told()).toEqual([]);
    expect(await call('PUT /groups', { invite_code })).toMatchObject({ json: { group_id: id } });
  });
});

describe('contacts', () => {
  it('reports saved contacts and new pictures', async () => {
    const gateway = testGateway();
    await gateway.whapi.channel.renameContact({ phone: from, name: 'Gerald' });
    expect(await lastTold(gateway)).toMatchObject({ contacts: [{ id: from, name: 'Gerald' }] });
    await gateway.whapi.channel.changeContactPicture({ from });
    expect(await lastTold(gateway)).toMatchObject({
      contacts_updates: [{ before_update: { id: from }, changes: ['profile_pic', 'profile_pic_full'] }],
    });
  });
});
