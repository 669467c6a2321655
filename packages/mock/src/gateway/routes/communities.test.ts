import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../seeded-random.ts';
import { testGateway } from '../../testing/test-gateway.ts';
import { testGroup } from '../../testing/test-group.ts';

const ME = '12025550199';
const ANN = '919984351847';
const BEN = '61280155346';
const EVE = '12025550143';
const GROUP = '120363271212442249@g.us';
const COMMUNITY = '120363271212442260@g.us';
const ANNOUNCEMENTS = '120363271212442261@g.us';

type Rank = 'creator' | 'admin' | 'member';

/** A community with its announcement group, as others made it. */
function foreignCommunity(rank: Rank = 'member') {
  const participants = [
    { id: ANN, rank: 'creator' as const },
    { id: ME, rank },
  ];
  const name = 'School';
  return [
    { id: COMMUNITY, name, is_parent: true, participants },
    { id: ANNOUNCEMENTS, name, isCommunityAnnounce: true, announcements: true, linkedParent: COMMUNITY, participants },
  ];
}

/** A mock with a community that the app created, and the ids of its two groups. */
async function ownCommunity(options: Parameters<typeof testGateway>[0] = {}) {
  const gateway = testGateway(options);
  const { call } = gateway;
  const { json } = await call('POST /communities', { subject: 'School', description: 'All classes' });
  const at = `/communities/${json.id}` as const;
  const subgroups = async () => (await call(`GET ${at}/subgroups`)).json;
  const announcements: string = (await subgroups()).announceGroupInfo.id;
  const members = async (id: string): Promise<string[]> =>
    (await call(`GET /groups/${id}`)).json.participants.map(({ id }: { id: string }) => id);
  await gateway.told();
  return { ...gateway, at, id: json.id as string, community: json, announcements, subgroups, members };
}

describe('a new community', () => {
  it('is two groups of one name, both of which GET /groups lists', async () => {
    const { call, community, announcements, subgroups, told } = await ownCommunity();
    expect(community).toMatchObject({
      name: 'School',
      description: 'All classes',
      is_parent: true,
      participants: [{ id: ME, rank: 'creator' }],
      participants_count: 1,
    });
    expect(community).not.toHaveProperty('invite_code');
    expect(await subgroups()).toEqual({
      announceGroupInfo: {
        id: announcements,
        title: 'School',
        inviteCode: expect.stringMatching(/^\w{22}$/),
        creationTime: String(community.created_at),
      },
      otherGroups: [],
    });
    const { json } = await call('GET /groups');
    expect(json.groups.map(({ id }: { id: string }) => id)).toEqual([community.id, announcements]);
    expect(await call('GET /communities')).toMatchObject({ json: { groups: [{ id: community.id }], total: 1 } });
    expect(await told()).toEqual([]);
  });

  it('is listed in pages', async () => {
    const { call, id } = await ownCommunity();
    const second = (await call('POST /communities', { subject: 'Club', description: '' })).json;
    expect(second).not.toHaveProperty('description');
    expect(await call('GET /communities?count=1&offset=1')).toMatchObject({
      json: { groups: [{ id: second.id }], count: 1, offset: 1, total: 2 },
    });
    expect(await call('GET /communities?count=0')).toMatchObject({ status: 400 });
    expect(await call(`GET /communities/${id.replace('@g.us', '')}`)).toMatchObject({ json: { id } });
  });

  it('takes messages in its announcement group only', async () => {
    const { call, id, announcements, told } = await ownCommunity();
    expect(await call('POST /messages/text', { to: id, body: 'Hi' })).toMatchObject({ status: 403 });
    expect(await call('POST /messages/text', { to: announcements, body: 'Hi' })).toMatchObject({ status: 200 });
    await told();
    const event = { to: id, title: 'Summer fair', description: 'Bring cake', startTime: 1_747_670_400 };
    expect(await call('POST /communities/event', event)).toEqual({ status: 200, json: { success: true } });
    expect(await told()).toContain('messages.post');
    const { json } = await call(`GET /messages/list/${announcements}`);
    expect(json.messages[0]).toMatchObject({
      type: 'event',
      event: { name: 'Summer fair', description: 'Bring cake', start: 1_747_670_400 },
    });
    expect(await call('POST /communities/event', { ...event, to: GROUP })).toMatchObject({ status: 400 });
  });

  it('is joined by the code of its announcement group until that is revoked', async () => {
    const { call, whapi, at, id, announcements, subgroups, members } = await ownCommunity();
    const { inviteCode } = (await subgroups()).announceGroupInfo;
    for (const group of [id, announcements]) {
      expect((await call(`GET /groups/${group}/invite`)).json.invite_code).toBe(inviteCode);
    }
    expect((await call(`GET /groups/link/${inviteCode}`)).json.id).toBe(id);
    await whapi.channel.joinGroup({ groupId: id, from: EVE });
    expect(await members(announcements)).toEqual([ME, EVE]);
    await call(`DELETE ${at}/link`);
    expect((await subgroups()).announceGroupInfo.inviteCode).not.toBe(inviteCode);
    expect(await call(`GET /groups/link/${inviteCode}`)).toMatchObject({ status: 404 });
  });
});

describe('groups of a community', () => {
  it('bring their members into its announcement group, and take them along when they are unlinked', async () => {
    const { call, at, id, announcements, subgroups, members, told } = await ownCommunity({ groups: [testGroup()] });
    expect(await call(`PUT ${at}/${GROUP}`)).toEqual({ status: 200, json: { success: true } });
    expect(await members(announcements)).toEqual([ME, ANN, BEN]);
    expect(await members(id)).toEqual([ME, ANN, BEN]);
    expect((await subgroups()).otherGroups).toEqual([{ id: GROUP, title: 'Weekend hike' }]);
    expect(await call(`GET /groups/${GROUP}`)).toMatchObject({ json: { linkedParent: id } });
    await call(`POST ${at}`, { subject: 'Class 4b', participants: [BEN] });
    await told();
    await call(`DELETE ${at}/${GROUP}`);
    expect(await members(announcements)).toEqual([ME, BEN]);
    expect(await members(GROUP)).toEqual([ANN, ME, BEN]);
    expect((await call(`GET /groups/${GROUP}`)).json).not.toHaveProperty('linkedParent');
    expect(await told()).toEqual([]);
  });

  it.each(['', '/createGroup'] as const)('are created by POST /communities/{CommunityID}%s', async (path) => {
    const { call, at, id, announcements, members, subgroups, told } = await ownCommunity();
    const body = { subject: 'Class 4b', participants: [BEN] };
    const { json } = await call(`POST ${at}${path}`, body);
    expect(json).toMatchObject({ name: 'Class 4b', type: 'group', linkedParent: id, participants_count: 2 });
    expect(await told()).toEqual(['groups.post']);
    expect(await members(announcements)).toEqual([ME, BEN]);
    expect((await subgroups()).otherGroups).toMatchObject([{ id: json.id, title: 'Class 4b' }]);
    await call(`POST /groups/${json.id}/participants`, { participants: [EVE] });
    expect(await members(announcements)).toEqual([ME, BEN, EVE]);
    await call(`DELETE /groups/${json.id}/participants`, { participants: [EVE] });
    expect(await members(announcements)).toContain(EVE);
  });

  it('are listed for their members only when they are hidden, and can be joined only when they are not', async () => {
    const { call, at, subgroups } = await ownCommunity();
    const create = async (isHidden: boolean) =>
      (await call(`POST ${at}`, { subject: 'Board', participants: [BEN], isHidden })).json.id;
    const [hidden, open] = [await create(true), await create(false)];
    expect((await subgroups()).otherGroups).toHaveLength(2);
    for (const id of [hidden, open]) await call(`DELETE /groups/${id}`);
    expect((await subgroups()).otherGroups).toMatchObject([{ id: open }]);
    expect(await call(`POST ${at}/${hidden}/join`)).toMatchObject({ status: 400 });
    expect(await call(`POST ${at}/${open}/join`)).toMatchObject({ status: 200 });
    expect(await call(`GET /groups/${open}`)).toMatchObject({ status: 200 });
  });

  it('are joined once: groups.post. Where admins approve new members, the account asks to', async () => {
    const { call, told, whapi } = testGateway({
      groups: [
        ...foreignCommunity(),
        testGroup({ linkedParent: COMMUNITY, participants: [{ id: ANN, rank: 'creator' }] }),
      ],
    });
    const join = () => call(`POST /communities/${COMMUNITY}/${GROUP}/join`);
    const closing = { groupId: GROUP, from: ANN, setting: 'approve_participants' } as const;
    await whapi.channel.changeGroupSetting({ ...closing, policy: 'admins' });
    expect(await join()).toMatchObject({ status: 200 });
    expect(await call(`GET /groups/${GROUP}`)).toMatchObject({ status: 404 });
    expect(await told()).toEqual([]);
    await whapi.channel.changeGroupSetting({ ...closing, policy: 'anyone' });
    expect(await join()).toMatchObject({ status: 200 });
    expect(await told()).toEqual(['groups.post']);
    expect(await join()).toMatchObject({
      status: 400,
      json: { error: { details: expect.stringContaining('already') } },
    });
  });
});

describe('people of a community', () => {
  it('are added, promoted, demoted and removed, in the announcement group too', async () => {
    const { call, at, id, announcements, told, whapi } = await ownCommunity();
    await whapi.channel.leaveWhatsApp({ phone: EVE });
    await told();
    const ranks = async (group: string) =>
      Object.fromEntries(
        (await call(`GET /groups/${group}`)).json.participants.map(({ id, rank }: { id: string; rank: string }) => [
          id,
          rank,
        ]),
      );
    expect(await call(`POST ${at}/participants`, { participants: [ANN, BEN, EVE, ME] })).toEqual({
      status: 200,
      json: { success: true, failed: [EVE, ME], processed: [ANN, BEN] },
    });
    expect(await call(`PATCH ${at}/admins`, { participants: [ANN, ME] })).toMatchObject({
      json: { failed: [ME], processed: [ANN] },
    });
    for (const group of [id, announcements]) {
      expect(await ranks(group)).toEqual({ [ME]: 'creator', [ANN]: 'admin', [BEN]: 'member' });
    }
    await call(`DELETE ${at}/admins`, { participants: [ANN] });
    expect(await ranks(announcements)).toMatchObject({ [ANN]: 'member' });
    const { json: group } = await call(`POST ${at}`, { subject: 'Class 4b', participants: [ANN] });
    expect(await told()).toEqual(['groups.post']);
    expect(await call(`DELETE ${at}/participants`, { participants: [ANN, EVE] })).toMatchObject({
      json: { success: true, failed: [EVE], processed: [ANN] },
    });
    expect(await ranks(announcements)).toEqual({ [ME]: 'creator', [BEN]: 'member' });
    expect(await ranks(group.id)).toEqual({ [ME]: 'creator' });
    expect(await call(`DELETE ${at}/participants`, { participants: [EVE] })).toMatchObject({
      status: 200,
      json: { success: false, failed: [EVE], processed: [] },
    });
    expect(await told()).toEqual([]);
  });

  it('no longer ask to join it once they are in one of its groups', async () => {
    const { call, at, id, whapi } = await ownCommunity();
    const { json: group } = await call(`POST ${at}`, { subject: 'Class 4b', participants: [ANN] });
    await call(`PATCH /groups/${id}`, { setting: 'approve_participants', policy: 'admins' });
    await whapi.channel.requestToJoin({ groupId: id, from: BEN });
    expect(await call(`GET /groups/${id}/applications`)).toMatchObject({ json: { total: 1 } });
    await call(`POST /groups/${group.id}/participants`, { participants: [BEN] });
    expect(await call(`GET /groups/${id}/applications`)).toMatchObject({ json: { applications: [], total: 0 } });
  });

  it('may do what the settings allow', async () => {
    const { call, whapi } = testGateway({ groups: [...foreignCommunity('admin'), testGroup()] });
    const at = `/communities/${COMMUNITY}` as const;
    const set = (setting: string, policy: string) => call(`PATCH ${at}/settings`, { setting, policy });
    expect(await set('modify_groups', 'anyone')).toMatchObject({ json: { success: true } });
    expect(await set('member_add_mode', 'admins')).toMatchObject({ json: { success: true } });
    expect(await call(`GET ${at}`)).toMatchObject({ json: { adminAddMemberMode: true } });
    await whapi.channel.demote({ groupId: COMMUNITY, participants: [ME] });
    expect(await call(`PUT ${at}/${GROUP}`)).toMatchObject({ status: 200 });
    expect(await call(`POST ${at}/participants`, { participants: [EVE] })).toMatchObject({ status: 403 });
    expect(await set('modify_groups', 'admins')).toMatchObject({ status: 403 });
    expect(await call(`DELETE ${at}/${GROUP}`)).toMatchObject({ status: 200 });
  });
});

it('is gone once it is deactivated, and its groups stay', async () => {
  const { call, at, id, announcements, told } = await ownCommunity({ groups: [testGroup()] });
  await call(`PUT ${at}/${GROUP}`);
  expect(await call(`DELETE ${at}`)).toEqual({ status: 200, json: { success: true } });
  const participants = [BEN];
  for (const [operation, body] of [
    [`DELETE ${at}`],
    [`GET ${at}`],
    [`GET ${at}/subgroups`],
    [`DELETE ${at}/link`],
    [`PUT ${at}/${GROUP}`],
    [`POST ${at}`, { subject: 'Class 4b', participants }],
    [`POST ${at}/participants`, { participants }],
    [`PATCH ${at}/admins`, { participants }],
    [`PATCH ${at}/settings`, { setting: 'modify_groups', policy: 'anyone' }],
  ] as const) {
    expect([operation, await call(operation, body)]).toMatchObject([operation, { status: 404 }]);
  }
  expect(await call('GET /communities')).toMatchObject({ json: { groups: [], total: 0 } });
  expect(await call(`GET /groups/${announcements}`)).toMatchObject({ json: { terminated: true } });
  expect(await call('POST /messages/text', { to: announcements, body: 'Hi' })).toMatchObject({ status: 403 });
  expect(await call(`PUT /groups/${id}`, { subject: 'School again' })).toMatchObject({ status: 403 });
  expect((await call(`GET /groups/${GROUP}`)).json).not.toHaveProperty('linkedParent');
  expect(await call('POST /messages/text', { to: GROUP, body: 'Hi' })).toMatchObject({ status: 200 });
  expect(new Set(await told())).not.toContain('groups.patch');
});

describe('refusals', () => {
  const participants = [EVE];
  const at = `/communities/${COMMUNITY}` as const;
  const newGroup = { subject: 'Class 4b', participants };
  it.each([
    ['member', 403, `DELETE ${at}`, undefined],
    ['member', 403, `DELETE ${at}/link`, undefined],
    ['member', 403, `PATCH ${at}/settings`, { setting: 'modify_groups', policy: 'anyone' }],
    ['member', 403, `POST ${at}`, newGroup],
    ['member', 403, `PUT ${at}/${GROUP}`, undefined],
    ['member', 403, `DELETE ${at}/${ANNOUNCEMENTS}`, undefined],
    ['member', 403, `DELETE ${at}/participants`, { participants: [ANN] }],
    ['member', 403, `PATCH ${at}/admins`, { participants: [ANN] }],
    ['member', 403, `DELETE ${at}/admins`, { participants: [ANN] }],
    ['member', 403, 'POST /messages/text', { to: ANNOUNCEMENTS, body: 'Hi' }],
    ['admin', 404, `DELETE ${at}/${GROUP}`, undefined],
    ['admin', 400, `DELETE ${at}/${ANNOUNCEMENTS}`, undefined],
    ['admin', 400, `PUT ${at}/${COMMUNITY}`, undefined],
    ['admin', 400, `PUT ${at}/${ANNOUNCEMENTS}`, undefined],
    ['admin', 404, `PUT ${at}/120363271212442299@g.us`, undefined],
    ['admin', 404, `PUT /communities/${GROUP}/${GROUP}`, undefined],
    ['admin', 404, 'GET /communities/120363271212442299@g.us', undefined],
    ['admin', 404, `GET /communities/${GROUP}/subgroups`, undefined],
    ['admin', 400, `POST ${at}/${GROUP}/join`, undefined],
    ['admin', 400, `POST ${at}`, { subject: 'Class 4b', participants: [] }],
    ['admin', 400, `PATCH ${at}/settings`, { setting: 'other', policy: 'anyone' }],
    ['admin', 400, 'POST /communities', { subject: 'School' }],
  ] as const)('of a %s with %i: %s %j', async (rank, status, operation, body) => {
    const { call, told } = testGateway({ groups: [...foreignCommunity(rank), testGroup()] });
    expect(await call(operation, body)).toMatchObject({ status, json: { error: { code: status } } });
    expect(await told()).toEqual([]);
  });

  it('links no group of which the account is not an admin, nor one twice', async () => {
    const { call } = testGateway({ groups: [...foreignCommunity('admin'), testGroup({}, 'member')] });
    expect(await call(`PUT ${at}/${GROUP}`)).toMatchObject({ status: 403 });
    const own = await ownCommunity({ groups: [testGroup()] });
    await own.call(`PUT ${own.at}/${GROUP}`);
    expect(await own.call(`PUT ${own.at}/${GROUP}`)).toMatchObject({ status: 400 });
  });
});

it('keeps its two groups alike, and its people in them, whatever is done in whatever order', async () => {
  const { whapi, call, announcements, at, id } = await ownCommunity({ groups: [testGroup()] });
  const random = new SeededRandom(12);
  const pick = <T>(list: readonly T[]): T => list[(random.bytes(1)[0] as number) % list.length] as T;
  const created: string[] = [];
  const statuses = new Set<number>();
  for (let i = 0; i < 300; i++) {
    const participants = [pick([ANN, BEN, EVE, '12025550144', '12025550145'])];
    const from = pick(participants);
    const group = pick([GROUP, ...created, announcements, id]);
    const rest = (operation: Parameters<typeof call>[0], body?: object) => async () => call(operation, body);
    const act = pick<() => Promise<{ status: number; json?: { id?: string } } | undefined>>([
      rest(`PUT ${at}/${group}`),
      rest(`DELETE ${at}/${group}`),
      rest(`POST ${at}`, { subject: 'Class', participants }),
      rest(`POST ${at}/participants`, { participants }),
      rest(`DELETE ${at}/participants`, { participants }),
      rest(`PATCH ${at}/admins`, { participants }),
      rest(`DELETE ${at}/admins`, { participants }),
      rest(`POST /groups/${group}/participants`, { participants }),
      rest(`DELETE /groups/${group}/participants`, { participants }),
      rest(`PATCH /groups/${group}`, { setting: 'approve_participants', policy: pick(['anyone', 'admins']) }),
      rest(`POST /groups/${group}/applications`, { application: from }),
      rest(`DELETE /groups/${group}/applications`, { application: from }),
      () => whapi.channel.joinGroup({ groupId: group, from }).then(() => undefined),
      () => whapi.channel.leaveGroup({ groupId: group, from }).then(() => undefined),
    ]);
    const answer = await act();
    if (answer) statuses.add(answer.status);
    if (answer?.json?.id && created.length < 3) created.push(answer.json.id);
    await whapi.settled();
    const { channel } = whapi.snapshot();
    const groups = new Map(channel.groups.map((each) => [each.id, each]));
    const sorted = (groupId: string) =>
      (groups.get(groupId)?.participants ?? []).map(({ id, rank }) => `${id} ${rank}`).toSorted();
    expect(sorted(announcements)).toEqual(sorted(id));
    const people = new Set(groups.get(id)?.participants?.map(({ id }) => id));
    for (const each of groups.values()) {
      const ids = each.participants?.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      if (each.linkedParent === id) for (const member of ids) expect(people).toContain(member);
    }
    for (const { groupId, contactId } of channel.joinRequests) {
      expect(groups.get(groupId)?.participants?.map(({ id }) => id)).not.toContain(contactId);
    }
  }
  expect([...statuses].toSorted()).toEqual([200, 400, 404, 409]);
});
