import { constantFrom, record, uniqueArray } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import { adminStatus, follow, join, newGroup, openStatus, ownGroup, part, rank } from './group-model.ts';
import { ACCOUNT, enterChat, type Model, type ModelGroup, ownGroups } from './model.ts';

const MISSING = '120363999999999999@g.us';
const people = uniqueArray(person, { minLength: 1, maxLength: 2 });
const subjects = constantFrom('Team', 'Hike');

/** A group that exists, whether the account is in it or not, or none. */
const groupAt = ({ groups }: Model, number: number) => pick(groups.keys(), number, MISSING);

/** The group that an invite code belongs to: an announcement group has that of its community. */
function invited({ groups }: Model, id: string): ModelGroup {
  const group = groups.get(id) as ModelGroup;
  return (group.kind === 'announcements' && groups.get(group.parent ?? '')) || group;
}

export const groupFamily: Family = {
  builtOn: [],
  commands: [
    command('create a group', record({ subject: subjects, participants: people }), async (model, subject, body) => {
      const members = body.participants.filter((id) => !model.unregistered.has(id));
      const answer = await subject.request(model, members.length > 0 ? 200 : 404, 'POST', '/groups', body);
      if (!answer) return;
      const ranks = members.map((id) => [id, 'member'] as const);
      model.groups.set(answer.id, newGroup(body.subject, [[ACCOUNT, 'creator'], ...ranks]));
      enterChat(model, answer.id);
    }),
    command('be added to a group', person, async (model, subject, from) => {
      const { id, name = '' } = await subject.act('addToGroup', () =>
        subject.channel.addToGroup({ from, name: 'Lunch' }),
      );
      const group = newGroup(name, [
        [from, 'creator'],
        [ACCOUNT, 'member'],
      ]);
      // A group that someone else creates has an invite code, which the account may not read.
      model.groups.set(id, { ...group, invite: 'unknown' });
      enterChat(model, id);
    }),
    command('leave a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const status = ownGroup(model, id) ? 200 : 404;
      if (await subject.request(model, status, 'DELETE', `/groups/${id}`)) part(model, id, ACCOUNT);
    }),
    command(
      'say who may send to a group',
      record({ group: reference, policy: constantFrom('admins', 'anyone') }),
      async (model, subject, args) => {
        const id = groupAt(model, args.group);
        const group = ownGroup(model, id);
        const body = { setting: 'send_messages', policy: args.policy };
        const done = await subject.request(model, adminStatus(group), 'PATCH', `/groups/${id}`, body);
        if (done && group) group.onlyAdminsSend = args.policy === 'admins';
      },
    ),
    command(
      'have the own rank changed',
      record({ group: reference, to: constantFrom('admin', 'member') }),
      async (model, subject, { group, to }) => {
        const groupId = groupAt(model, group);
        const change = { groupId, participants: [ACCOUNT] };
        const verb = to === 'admin' ? 'promote' : 'demote';
        const status = model.groups.has(groupId) ? 200 : 404;
        const done = await subject.attempt(`${verb} in ${groupId}`, status, () => subject.channel[verb](change));
        if (done) rank(model, groupId, ACCOUNT, to);
      },
    ),
    command('rename a group', record({ group: reference, subject: subjects }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const body = { subject: args.subject };
      if (await subject.request(model, openStatus(group), 'PUT', `/groups/${id}`, body))
        (group as ModelGroup).name = args.subject;
    }),
    command('add members', record({ group: reference, participants: people }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const { participants } = args;
      const absent = participants.filter((each) => !group?.members.has(each));
      const processed = absent.filter((each) => !model.unregistered.has(each));
      const may = group?.onlyAdminsAdd ? adminStatus(group) : openStatus(group);
      const status = may !== 200 ? may : absent.length === 0 ? 409 : processed.length === 0 ? 404 : 200;
      const answer = await subject.request(model, status, 'POST', `/groups/${id}/participants`, { participants });
      if (!answer) return;
      expect(answer.processed).toEqual(processed);
      for (const each of processed) join(model, id, each);
    }),
    command('remove members', record({ group: reference, participants: people }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const { participants } = args;
      const present = participants.filter((each) => group?.members.has(each));
      const status = adminStatus(group) === 200 && present.length === 0 ? 404 : adminStatus(group);
      const answer = await subject.request(model, status, 'DELETE', `/groups/${id}/participants`, { participants });
      if (answer) for (const each of present) part(model, id, each);
    }),
    ...(['PATCH', 'DELETE'] as const).map((method) =>
      command(
        method === 'PATCH' ? 'promote members' : 'demote members',
        record({ group: reference, participants: people }),
        async (model, subject, args) => {
          const id = groupAt(model, args.group);
          const group = ownGroup(model, id);
          const { participants } = args;
          const isStranger = participants.some((each) => !group?.members.has(each));
          const status = adminStatus(group) === 200 && isStranger ? 404 : adminStatus(group);
          const done = await subject.request(model, status, method, `/groups/${id}/admins`, { participants });
          if (!done) return;
          for (const each of participants) rank(model, id, each, method === 'PATCH' ? 'admin' : 'member');
        },
      ),
    ),
    command('read the invite of a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const answer = await subject.request(model, adminStatus(ownGroup(model, id)), 'GET', `/groups/${id}/invite`);
      if (!answer) return;
      const group = invited(model, id);
      if (group.invite !== undefined && group.invite !== 'unknown') expect(answer.invite_code).toBe(group.invite);
      group.invite = answer.invite_code;
    }),
    command('revoke the invite of a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const done = await subject.request(model, adminStatus(ownGroup(model, id)), 'DELETE', `/groups/${id}/invite`);
      if (!done) return;
      const group = invited(model, id);
      const old = group.invite;
      if (old !== undefined && old !== 'unknown') await subject.request(model, 404, 'GET', `/groups/link/${old}`);
      group.invite = 'unknown';
    }),
    command('join a group by its invite', reference, async (model, subject, number) => {
      const withCode = [...model.groups].filter(([, { invite = 'unknown' }]) => invite !== 'unknown');
      const [id, group] = pickExisting(withCode, number) ?? [];
      const status = group && !group.isClosed ? 200 : 404;
      const body = { invite_code: group?.invite ?? 'MissingInviteCode00000' };
      const answer = await subject.request(model, status, 'PUT', '/groups', body);
      if (!answer || id === undefined) return;
      expect(answer.group_id).toBe(id);
      follow(model, id, ACCOUNT);
    }),
  ],
  async check(model, subject) {
    const groups = await subject.list('/groups', 'groups', { pageSize: 2 });
    const told = groups.map(({ id, name, participants, participants_count }) => {
      expect(participants_count).toBe(participants.length);
      return [
        id,
        { name, members: new Map(participants.map((each: { id: string; rank: string }) => [each.id, each.rank])) },
      ];
    });
    const expected = ownGroups(model).map((id) => {
      const { name, members } = model.groups.get(id) as ModelGroup;
      return [id, { name, members }];
    });
    expect(new Map(told as []), 'the groups').toEqual(new Map(expected as []));
  },
};
