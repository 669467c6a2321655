import { boolean, constant, constantFrom, oneof, record, uniqueArray } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import { groupFamily } from './group-commands.ts';
import { announcementsOf, follow, groupsIn, isAdmin, join, newGroup, ownGroup, part, rank } from './group-model.ts';
import { ACCOUNT, enterChat, type Model, type ModelGroup, ownGroups } from './model.ts';

const MISSING = '120363999999999998@g.us';
const people = uniqueArray(oneof(person, constant(ACCOUNT)), { minLength: 1, maxLength: 2 });

/** One of the two newest active communities as a rule, so that commands meet there; or another group, or none. */
function communityAt({ groups }: Model, number: number): string {
  const communities = [...groups]
    .filter(([, { kind, isClosed }]) => kind === 'community' && !isClosed)
    .map(([id]) => id);
  return pick(number % 7 === 6 ? groups.keys() : communities.slice(-2), number, MISSING);
}

/** An active community that the account is in. */
function active(model: Model, id: string): ModelGroup | undefined {
  const group = ownGroup(model, id);
  return group?.kind === 'community' && !group.isClosed ? group : undefined;
}

const adminStatus = (community: ModelGroup | undefined) => (!community ? 404 : isAdmin(community) ? 200 : 403);
const groupsStatus = (community: ModelGroup | undefined) => (community?.isOpenToGroups ? 200 : adminStatus(community));

/** A community, and as a rule a group that is in it, or that is in none. */
const link = record({ community: reference, group: reference });
function linkAt(model: Model, args: { community: number; group: number }, rule: 'inside' | 'free') {
  const community = communityAt(model, args.community);
  const free = [...model.groups].filter(([, { kind, parent }]) => kind === 'group' && !parent).map(([each]) => each);
  const meant = rule === 'free' ? free : groupsIn(model, community);
  const id = pick(args.community % 4 === 3 || meant.length === 0 ? model.groups.keys() : meant, args.group, MISSING);
  return { community, id, path: `/communities/${community}/${id}` };
}

/** Members for whom nothing else is in the community but one group. */
function onlyIn(model: Model, id: string, community: string): string[] {
  const others = groupsIn(model, community).filter((each) => each !== id && model.groups.get(each)?.kind === 'group');
  const isElsewhere = (member: string) => others.some((each) => model.groups.get(each)?.members.has(member));
  const members = [...(model.groups.get(id)?.members.keys() ?? [])];
  return members.filter((each) => model.groups.get(community)?.members.get(each) === 'member' && !isElsewhere(each));
}

const changes = [
  ['POST', 'participants', 'add people to a community'],
  ['DELETE', 'participants', 'remove people from a community'],
  ['PATCH', 'admins', 'promote members of a community'],
  ['DELETE', 'admins', 'demote members of a community'],
] as const;

export const communityFamily: Family = {
  builtOn: [groupFamily],
  commands: [
    ...Array.from({ length: 2 }, () =>
      command('create a community', constantFrom('Village', 'Club'), async (model, subject, name) => {
        const answer = await subject.request(model, 200, 'POST', '/communities', { subject: name, description: '' });
        if (!answer) return;
        const { announceGroupInfo } = await subject.read(`/communities/${answer.id}/subgroups`);
        const creator = [[ACCOUNT, 'creator']] as const;
        model.groups.set(answer.id, { ...newGroup(name, creator), kind: 'community', invite: 'unknown' });
        const announcements = { kind: 'announcements', parent: answer.id, onlyAdminsSend: true } as const;
        model.groups.set(announceGroupInfo.id, { ...newGroup(name, creator), ...announcements });
        enterChat(model, announceGroupInfo.id);
      }),
    ),
    command(
      'create a group in a community',
      record({ community: reference, participants: uniqueArray(person, { minLength: 1 }), isHidden: boolean() }),
      async (model, subject, { community: number, participants, isHidden }) => {
        const community = communityAt(model, number);
        const members = participants.filter((id) => !model.unregistered.has(id));
        const may = groupsStatus(active(model, community));
        const status = may === 200 && members.length === 0 ? 404 : may;
        const body = { subject: 'Choir', participants, isHidden };
        const answer = await subject.request(model, status, 'POST', `/communities/${community}`, body);
        if (!answer) return;
        const ranks = members.map((id) => [id, 'member'] as const);
        const group = newGroup('Choir', [[ACCOUNT, 'creator'], ...ranks]);
        model.groups.set(answer.id, { ...group, parent: community, isHidden });
        enterChat(model, answer.id);
        for (const id of members) join(model, answer.id, id);
      },
    ),
    command('add a group to a community', link, async (model, subject, args) => {
      const { community, id, path } = linkAt(model, args, 'free');
      const group = ownGroup(model, id);
      const may = groupsStatus(active(model, community));
      const mayGroup = !group ? 404 : group.isClosed || !isAdmin(group) ? 403 : 200;
      const isTaken = group?.kind === 'community' || group?.parent !== undefined;
      const status = may !== 200 ? may : mayGroup !== 200 ? mayGroup : isTaken ? 400 : 200;
      if (!(await subject.request(model, status, 'PUT', path)) || !group) return;
      group.parent = community;
      for (const member of group.members.keys()) join(model, community, member);
    }),
    command('remove a group from a community', link, async (model, subject, args) => {
      const { community, id, path } = linkAt(model, args, 'inside');
      const group = model.groups.get(id);
      const may = groupsStatus(active(model, community));
      const kind = group?.parent !== community ? 404 : group.kind === 'announcements' ? 400 : 200;
      if (!(await subject.request(model, may !== 200 ? may : kind, 'DELETE', path)) || !group) return;
      const leaving = onlyIn(model, id, community);
      group.parent = undefined;
      for (const member of leaving) part(model, community, member);
    }),
    command('join a group of a community', link, async (model, subject, args) => {
      const { community, id, path } = linkAt(model, args, 'inside');
      const group = model.groups.get(id);
      // The account is in most groups, and hardly ever left one that it can join.
      const isOut = args.group % 2 === 0 && ownGroup(model, id)?.kind === 'group';
      if (isOut && (await subject.request(model, 200, 'DELETE', `/groups/${id}`))) part(model, id, ACCOUNT);
      const canJoin = active(model, community) && group?.parent === community && !group.isHidden;
      const status = canJoin && !group.members.has(ACCOUNT) ? 200 : 400;
      if (await subject.request(model, status, 'POST', `${path}/join`)) follow(model, id, ACCOUNT);
    }),
    ...changes.map(([method, what, name]) =>
      command(name, record({ community: reference, participants: people }), async (model, subject, args) => {
        const id = communityAt(model, args.community);
        const community = active(model, id);
        const { participants } = args;
        const status = community && method === 'POST' && !community.onlyAdminsAdd ? 200 : adminStatus(community);
        const ranks = new Map(community?.members);
        const answer = await subject.request(model, status, method, `/communities/${id}/${what}`, { participants });
        if (!answer) return;
        const processed = participants.filter((each) => {
          if (method === 'POST') return !ranks.has(each) && !model.unregistered.has(each);
          if (what === 'participants') return ranks.has(each);
          return ranks.get(each) === (method === 'PATCH' ? 'member' : 'admin');
        });
        expect([answer.processed, answer.success]).toEqual([processed, processed.length > 0]);
        for (const each of processed) {
          if (method === 'POST') join(model, id, each);
          else if (what === 'participants') part(model, id, each);
          else rank(model, id, each, method === 'PATCH' ? 'admin' : 'member');
        }
      }),
    ),
    command(
      'change a setting of a community',
      record({ community: reference, isForAll: boolean(), isAboutGroups: boolean() }),
      async (model, subject, { community: number, isForAll, isAboutGroups }) => {
        const id = communityAt(model, number);
        const community = active(model, id);
        const body = isAboutGroups
          ? { setting: 'modify_groups', policy: isForAll ? 'anyone' : 'admins' }
          : { setting: 'member_add_mode', policy: isForAll ? 'anyone' : 'admins' };
        const path = `/communities/${id}/settings`;
        if (!(await subject.request(model, adminStatus(community), 'PATCH', path, body)) || !community) return;
        if (isAboutGroups) community.isOpenToGroups = isForAll;
        else community.onlyAdminsAdd = !isForAll;
      },
    ),
    command('deactivate a community', reference, async (model, subject, number) => {
      const id = communityAt(model, number);
      const community = active(model, id);
      if (!(await subject.request(model, adminStatus(community), 'DELETE', `/communities/${id}`)) || !community) return;
      community.isClosed = true;
      for (const each of groupsIn(model, id)) {
        const group = model.groups.get(each) as ModelGroup;
        if (group.kind === 'announcements') group.isClosed = true;
        else group.parent = undefined;
      }
      await subject.request(model, 404, 'GET', `/communities/${id}`);
    }),
    command('read the groups of a community', reference, async (model, subject, number) => {
      const id = communityAt(model, number);
      const path = `/communities/${id}/subgroups`;
      const answer = await subject.request(model, active(model, id) ? 200 : 404, 'GET', path);
      if (!answer) return;
      expect(answer.announceGroupInfo.id).toBe(announcementsOf(model, id));
      const seen = groupsIn(model, id).filter((each) => {
        const { kind, isHidden, members } = model.groups.get(each) as ModelGroup;
        return kind === 'group' && (!isHidden || members.has(ACCOUNT));
      });
      expect(answer.otherGroups.map((group: { id: string }) => group.id).sort()).toEqual(seen.sort());
    }),
  ],
  async check(model, subject) {
    if (!model.isLoggedIn) return;
    const communities = (await subject.list('/communities', 'groups', { pageSize: 2 })).map(({ id }) => id);
    const expected = ownGroups(model).filter((id) => active(model, id));
    expect(communities.sort(), 'the communities').toEqual(expected.sort());
    for (const group of await subject.list('/groups', 'groups')) {
      const { linkedParent: parent } = group;
      expect(parent, `the community of ${group.id}`).toBe(model.groups.get(group.id)?.parent);
      if (parent !== undefined)
        expect(
          pickExisting(
            [...model.groups].filter(([id]) => id === parent),
            0,
          ),
        ).toBeDefined();
    }
  },
};
