import { constantFrom, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, reference } from './command.ts';
import { groupFamily } from './group-commands.ts';
import { adminStatus, follow, isAdmin, join, ownGroup } from './group-model.ts';
import { type Model, ownGroups } from './model.ts';

const MISSING = '120363999999999999@g.us';
/** A group whose admins approve, if there is one, since nobody asks for others. */
function groupAt({ groups }: Model, number: number): string {
  const approving = [...groups].filter(([, { approves }]) => approves).map(([id]) => id);
  return pick(number % 3 === 0 || approving.length === 0 ? groups.keys() : approving.slice(-2), number, MISSING);
}
const someone = record({ group: reference, from: person });

export const joinRequestFamily: Family = {
  builtOn: [groupFamily],
  commands: [
    ...Array.from({ length: 2 }, () =>
      command(
        'say who may join a group',
        record({ group: reference, policy: constantFrom('admins', 'admins', 'anyone') }),
        async (model, subject, { group: number, policy }) => {
          const id = pick(model.groups.keys(), number, MISSING);
          const group = ownGroup(model, id);
          const body = { setting: 'approve_participants', policy };
          const done = await subject.request(model, adminStatus(group), 'PATCH', `/groups/${id}`, body);
          if (!done || !group) return;
          group.approves = policy === 'admins';
          if (!group.approves) group.requests.clear();
        },
      ),
    ),
    command('somebody follows the invite link', someone, async (model, subject, { group, from }) => {
      const groupId = groupAt(model, group);
      const status = model.groups.has(groupId) ? 200 : 404;
      const done = await subject.attempt('joinGroup', status, () => subject.channel.joinGroup({ groupId, from }));
      if (done) follow(model, groupId, from);
    }),
    command('somebody asks to join', someone, async (model, subject, args) => {
      const groupId = groupAt(model, args.group);
      const group = model.groups.get(groupId);
      const status = !group ? 404 : group.approves ? 200 : 409;
      const ask = () => subject.channel.requestToJoin({ groupId, from: args.from });
      if ((await subject.attempt('requestToJoin', status, ask)) && !group?.members.has(args.from))
        group?.requests.add(args.from);
    }),
    command('somebody no longer asks to join', someone, async (model, subject, { group, from }) => {
      const groupId = groupAt(model, group);
      const status = model.groups.has(groupId) ? 200 : 404;
      const withdraw = () => subject.channel.withdrawRequest({ groupId, from });
      if (await subject.attempt('withdrawRequest', status, withdraw)) model.groups.get(groupId)?.requests.delete(from);
    }),
    ...(['POST', 'DELETE'] as const).map((method) =>
      command(
        method === 'POST' ? 'approve a request to join' : 'reject a request to join',
        someone,
        async (model, subject, { group: number, from }) => {
          const id = groupAt(model, number);
          const group = ownGroup(model, id);
          const path = `/groups/${id}/applications`;
          const answer = await subject.request(model, adminStatus(group), method, path, { application: from });
          if (!answer || !group) return;
          expect(answer[0].success, 'whether there was a request').toBe(group.requests.has(from));
          if (group.requests.delete(from) && method === 'POST') join(model, id, from);
        },
      ),
    ),
  ],
  async check(model, subject) {
    for (const id of ownGroups(model)) {
      const group = ownGroup(model, id);
      if (!group || !isAdmin(group)) continue;
      const requests = await subject.list(`/groups/${id}/applications`, 'applications', { pageSize: 2 });
      expect(
        requests.map(({ chatId }) => chatId),
        `the requests to join ${id}`,
      ).toEqual([...group.requests].map((from) => `${from}@s.whatsapp.net`));
    }
  },
};
