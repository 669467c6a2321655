import { constantFrom, record, uniqueArray } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import { ACCOUNT, type Model, type ModelGroup, ownGroups } from './model.ts';

const MISSING = '120363999999999999@g.us';
const people = uniqueArray(person, { minLength: 1, maxLength: 2 });
const subjects = constantFrom('Team', 'Hike');

/** A group that exists, whether the account is in it or not, or none. */
const groupAt = ({ groups }: Model, number: number) => pick(groups.keys(), number, MISSING);

/** The group, if the account is in it. */
function ownGroup({ groups }: Model, id: string): ModelGroup | undefined {
  const group = groups.get(id);
  return group?.members.has(ACCOUNT) ? group : undefined;
}

const isAdmin = ({ members }: ModelGroup) => members.get(ACCOUNT) !== 'member';
const adminStatus = (group: ModelGroup | undefined) => (!group ? 404 : isAdmin(group) ? 200 : 403);

/** The chat of a group exists as soon as the account is in it. */
function enter(model: Model, id: string): void {
  if (!model.chats.has(id)) model.chats.set(id, { unread: 0, labels: new Set(), last: undefined });
}

export const groupFamily: Family = {
  commands: [
    command('create a group', record({ subject: subjects, participants: people }), async (model, subject, body) => {
      const answer = await subject.request(model, 200, 'POST', '/groups', body);
      if (!answer) return;
      const members = new Map([
        [ACCOUNT, 'creator' as const],
        ...body.participants.map((id) => [id, 'member'] as const),
      ]);
      model.groups.set(answer.id, { name: body.subject, members: new Map(members), invite: undefined });
      enter(model, answer.id);
    }),
    command('be added to a group', person, async (model, subject, from) => {
      if (!model.isLoggedIn) return;
      const { id, name = '' } = await subject.act('addToGroup', () =>
        subject.channel.addToGroup({ from, name: 'Lunch' }),
      );
      const invite = undefined;
      model.groups.set(id, {
        name,
        members: new Map([
          [from, 'creator'],
          [ACCOUNT, 'member'],
        ]),
        invite,
      });
      enter(model, id);
      // A group that someone else creates has an invite code, which the account may not read.
      (model.groups.get(id) as ModelGroup).invite = 'unknown';
    }),
    command('leave a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const group = ownGroup(model, id);
      if (await subject.request(model, group ? 200 : 404, 'DELETE', `/groups/${id}`)) group?.members.delete(ACCOUNT);
    }),
    command('rename a group', record({ group: reference, subject: subjects }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const body = { subject: args.subject };
      if (await subject.request(model, group ? 200 : 404, 'PUT', `/groups/${id}`, body))
        (group as ModelGroup).name = args.subject;
    }),
    command('add members', record({ group: reference, participants: people }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const { participants } = args;
      const absent = participants.filter((each) => !group?.members.has(each));
      const status = !group ? 404 : absent.length === 0 ? 409 : 200;
      const answer = await subject.request(model, status, 'POST', `/groups/${id}/participants`, { participants });
      if (!answer) return;
      expect(answer.processed).toEqual(absent);
      for (const each of absent) group?.members.set(each, 'member');
    }),
    command('remove members', record({ group: reference, participants: people }), async (model, subject, args) => {
      const id = groupAt(model, args.group);
      const group = ownGroup(model, id);
      const { participants } = args;
      const present = participants.filter((each) => group?.members.has(each));
      const status = adminStatus(group) === 200 && present.length === 0 ? 404 : adminStatus(group);
      const answer = await subject.request(model, status, 'DELETE', `/groups/${id}/participants`, { participants });
      if (answer) for (const each of present) group?.members.delete(each);
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
          for (const each of participants) {
            if (group?.members.get(each) !== 'creator')
              group?.members.set(each, method === 'PATCH' ? 'admin' : 'member');
          }
        },
      ),
    ),
    command('read the invite of a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const group = ownGroup(model, id);
      const answer = await subject.request(model, adminStatus(group), 'GET', `/groups/${id}/invite`);
      if (!answer || !group) return;
      if (group.invite !== undefined && group.invite !== 'unknown') expect(answer.invite_code).toBe(group.invite);
      group.invite = answer.invite_code;
    }),
    command('revoke the invite of a group', reference, async (model, subject, number) => {
      const id = groupAt(model, number);
      const group = ownGroup(model, id);
      const done = await subject.request(model, adminStatus(group), 'DELETE', `/groups/${id}/invite`);
      if (!done || !group) return;
      const old = group.invite;
      if (old !== undefined && old !== 'unknown') {
        await subject.request(model, 404, 'GET', `/groups/link/${old}`);
      }
      group.invite = 'unknown';
    }),
    command('join a group by its invite', reference, async (model, subject, number) => {
      const found = pickExisting(
        [...model.groups].filter(([, { invite }]) => invite !== undefined && invite !== 'unknown'),
        number,
      );
      const code = found?.[1].invite ?? 'MissingInviteCode00000';
      const answer = await subject.request(model, found ? 200 : 404, 'PUT', '/groups', { invite_code: code });
      if (!answer || !found) return;
      const [id, group] = found;
      expect(answer.group_id).toBe(id);
      if (group.members.has(ACCOUNT)) return;
      group.members.set(ACCOUNT, 'member');
      enter(model, id);
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
