import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import { GATEWAY_URL } from '../create-gateway.ts';

const groupId = '120363271212442249@g.us';
const code = 'ExampleInviteCode00000';

it('lists the groups that the account is in', async () => {
  const strangers = strangersGroup({ id: '120363271212442250@g.us' });
  const { call } = testGateway({ groups: [testGroup(), strangers, testGroup({ id: '120363271212442251@g.us' })] });
  const { json } = await call('GET /groups?count=1&offset=1');
  expect(json).toMatchObject({ groups: [{ id: '120363271212442251@g.us' }], count: 1, total: 2, offset: 1 });
  expect(await call(`GET /groups/${strangers.id}`)).toMatchObject({ status: 404 });
  expect(await call('GET /groups?count=0')).toMatchObject({ status: 400 });
});

it('gives a group with its chat and the number of members, without the invite code', async () => {
  const { whapi, call } = testGateway({ groups: [testGroup({ invite_code: code })] });
  await whapi.channel.receiveMessage({ from: '61280155346', chatId: groupId, text: 'See you' });
  const { json } = await call(`GET /groups/${groupId}`);
  expect(json).toMatchObject({
    name: 'Weekend hike',
    unread: 1,
    last_message: { text: { body: 'See you' } },
    participants_count: 3,
  });
  expect(json).not.toHaveProperty('invite_code');
});

it('lives through the life of a group', async () => {
  const { call, told } = testGateway();
  const { json: group } = await call('POST /groups', { subject: 'Team', participants: ['919984351847'] });
  expect(await told()).toEqual(['groups.post']);
  const at = `/groups/${group.id}` as const;
  await call(`PUT ${at}`, { subject: 'The team', description: 'All of us' });
  await call(`PATCH ${at}`, { setting: 'send_messages', policy: 'admins' });
  await call(`PUT ${at}/icon`, { media: 'https://example.com/team.jpg' });
  await call(`DELETE ${at}/icon`);
  expect(await told()).toEqual(Array(4).fill('groups.patch'));
  const participants = ['12025550143'];
  expect(await call(`POST ${at}/participants`, { participants })).toMatchObject({ json: { processed: participants } });
  await call(`PATCH ${at}/admins`, { participants });
  await call(`DELETE ${at}/admins`, { participants });
  expect(await call(`DELETE ${at}/participants`, { participants })).toMatchObject({
    json: { processed: participants },
  });
  expect(await told()).toEqual(Array(4).fill('groups.put'));
  expect(await call(`GET ${at}`)).toMatchObject({ json: { name: 'The team', announcements: true } });
  expect(await call('GET /chats')).toMatchObject({ json: { chats: [{ id: group.id, name: 'The team' }] } });
  await call(`DELETE ${at}`);
  expect(await call(`GET ${at}`)).toMatchObject({ status: 404 });
  expect(await told()).toEqual([]);
});

it('takes a bare picture for an icon', async () => {
  const { whapi, told } = testGateway({ groups: [testGroup()] });
  const request = new Request(`${GATEWAY_URL}/groups/${encodeURIComponent(groupId)}/icon?token=test-token`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array([0xff, 0xd8]),
  });
  expect((await getResponse(whapi.handlers, request))?.status).toBe(200);
  expect(await told()).toEqual(['groups.patch']);
});

it('joins by invitation, which says beforehand what the group is', async () => {
  const { call, told } = testGateway({ groups: [strangersGroup({ invite_code: code })] });
  expect(await call(`GET /groups/link/${code}`)).toEqual({
    status: 200,
    json: {
      id: groupId,
      name: 'Weekend hike',
      participants: [{ id: '919984351847', rank: 'creator' }],
      participantsCount: 1,
    },
  });
  expect(await call('PUT /groups', { invite_code: code })).toEqual({ status: 200, json: { group_id: groupId } });
  expect(await told()).toEqual(['groups.post']);
  expect(await call(`GET /groups/${groupId}`)).toMatchObject({ json: { participants_count: 2 } });
});

it('creates a new invite code when the old one is revoked', async () => {
  const { call } = testGateway({ groups: [testGroup()] });
  const { json } = await call(`GET /groups/${groupId}/invite`);
  await call(`DELETE /groups/${groupId}/invite`);
  expect(await call(`GET /groups/link/${json.invite_code}`)).toMatchObject({ status: 404 });
  expect((await call(`GET /groups/${groupId}/invite`)).json.invite_code).not.toBe(json.invite_code);
});

it('pages through requests to join, and answers them one by one', async () => {
  const { call, told, whapi } = testGateway({ groups: [testGroup()] });
  const at = `/groups/${groupId}` as const;
  await call(`PATCH ${at}`, { setting: 'approve_participants', policy: 'admins' });
  for (const from of ['12025550143', '12025550144', '12025550145'])
    await whapi.channel.requestToJoin({ groupId, from });
  expect(await told()).toEqual(Array(3).fill('groups.put'));
  const { json } = await call(`GET ${at}/applications?count=1&offset=1`);
  expect(json).toMatchObject({
    applications: [{ chatId: '12025550144@s.whatsapp.net' }],
    count: 1,
    total: 3,
    offset: 1,
  });
  expect(await call(`GET ${at}/applications?offset=-1`)).toMatchObject({ status: 400 });
  const { chatId } = json.applications[0];
  const answer = { application: chatId };
  expect(await call(`POST ${at}/applications`, answer)).toEqual({ status: 200, json: [{ chatId, success: true }] });
  expect(await told()).toEqual(['groups.put']);
  expect(await call(`POST ${at}/applications`, answer)).toMatchObject({ status: 200, json: [{ success: false }] });
  expect(await call(`DELETE ${at}/applications`, { application: '12025550145' })).toMatchObject({
    json: [{ success: true }],
  });
  expect(await call(`DELETE ${at}/applications`, {})).toMatchObject({ status: 400 });
  expect(await told()).toEqual(['groups.put']);
  expect((await call(`GET ${at}`)).json.participants).toContainEqual({ id: '12025550144', rank: 'member' });
});

describe('refusals', () => {
  const participants = ['61280155346'];
  it.each([
    [400, 'POST /groups', { subject: 'Team', participants: [] }],
    [404, 'PUT /groups', { invite_code: 'other' }],
    [404, 'PUT /groups/120363271212442250@g.us', { subject: 'Hike' }],
    [403, `PATCH /groups/${groupId}`, { setting: 'send_messages', policy: 'admins' }],
    [400, `PATCH /groups/${groupId}`, { setting: 'send_messages', policy: 'nobody' }],
    [409, `POST /groups/${groupId}/participants`, { participants }],
    [403, `DELETE /groups/${groupId}/participants`, { participants }],
    [403, `PATCH /groups/${groupId}/admins`, { participants }],
    [403, `DELETE /groups/${groupId}/admins`, { participants }],
    [403, `GET /groups/${groupId}/invite`, undefined],
    [403, `GET /groups/${groupId}/applications`, undefined],
    [403, `POST /groups/${groupId}/applications`, { application: '12025550143' }],
    [403, `DELETE /groups/${groupId}/applications`, { application: '12025550143' }],
    [400, `PUT /groups/${groupId}/icon`, {}],
  ] as const)('%i: %s %j', async (status, operation, body) => {
    const { call, told } = testGateway({ groups: [testGroup({}, 'member')] });
    expect(await call(operation, body)).toMatchObject({ status, json: { error: { code: status } } });
    expect(await told()).toEqual([]);
  });

  it('does not take the word of the app for who it is', async () => {
    const { call } = testGateway({ groups: [testGroup({ restricted: true }, 'member')] });
    expect(await call(`PUT /groups/${groupId}`, { subject: 'Hike', by: '919984351847' })).toMatchObject({
      status: 403,
    });
    const setting = { setting: 'send_messages', policy: 'admins', by: '919984351847' };
    expect(await call(`PATCH /groups/${groupId}`, setting)).toMatchObject({ status: 403 });
  });
});
