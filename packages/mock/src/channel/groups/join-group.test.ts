import { expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import { testRun } from '../../testing/test-run.ts';
import { addToGroup, createForeignGroup } from './create-group.ts';
import { getInvite, revokeInvite } from './group-invite.ts';
import { joinGroup } from './membership.ts';

const groupId = '120363271212442249@g.us';
const account = '12025550199';

it('joins a group that others made, by its invite code', () => {
  const state = testChannel();
  const made = testRun(state, createForeignGroup, {
    from: '919984351847',
    name: 'Lunch',
    participants: ['61280155346'],
  });
  expect(made.webhooks).toEqual([]);
  const inviteCode = made.result.invite_code ?? '';
  expect(inviteCode).toMatch(/^[A-Za-z0-9]{22}$/);
  const joined = testRun(state, joinGroup, { inviteCode });
  expect(joined.result).toEqual({ group_id: made.result.id });
  expect(joined.webhooks).toMatchObject([
    {
      groups: [
        {
          name: 'Lunch',
          created_by: '919984351847',
          participants: [
            { id: '919984351847', rank: 'creator' },
            { id: '61280155346', rank: 'member' },
            { id: account, rank: 'member' },
          ],
        },
      ],
      event: { type: 'groups', event: 'post' },
    },
  ]);
  expect(joined.webhooks).not.toHaveProperty('0.groups.0.invite_code');
});

it('does nothing in a group it is in already', () => {
  const state = testChannel({ groups: [testGroup({ invite_code: 'ExampleInviteCode00000' })] });
  const { result, webhooks } = testRun(state, joinGroup, { inviteCode: 'ExampleInviteCode00000' });
  expect(result).toEqual({ group_id: groupId });
  expect(webhooks).toEqual([]);
});

it('refuses a wrong code', () => {
  const state = testChannel({ groups: [testGroup()] });
  expect(() => testRun(state, joinGroup, { inviteCode: 'other' })).toThrow(
    expect.objectContaining({ status: 404, message: 'Wrong invite code' }),
  );
});

it('is added to a new group, or to an existing one', () => {
  const made = testRun(testChannel(), addToGroup, { from: '919984351847' });
  expect(made.webhooks).toMatchObject([{ groups: [{ name: 'Group', participants: [{}, { id: account }] }] }]);
  const state = testChannel({ groups: [strangersGroup()] });
  expect(testRun(state, addToGroup, { from: '919984351847', groupId }).webhooks).toMatchObject([
    { groups: [{ id: groupId, name: 'Weekend hike' }] },
  ]);
  expect(testRun(state, addToGroup, { from: '919984351847', groupId }).webhooks).toEqual([]);
});

it('keeps the invite code until it is revoked', () => {
  const state = testChannel({ groups: [testGroup()] });
  const code = testRun(state, getInvite, { groupId }).result;
  expect(testRun(state, getInvite, { groupId }).result).toBe(code);
  const context = { ...testContext, randomBytes: (length: number) => new Uint8Array(length) };
  const { changes, webhooks } = revokeInvite(state, { groupId }, context);
  expect(changes.groups?.[0]?.invite_code).toBe('A'.repeat(22));
  expect(webhooks).toEqual([]);
});

it.each([getInvite, revokeInvite])('leaves the invite code to admins', (command) => {
  const member = testChannel({ groups: [testGroup({}, 'member')] });
  expect(() => command(member, { groupId }, testContext)).toThrow(expect.objectContaining({ status: 403 }));
  const stranger = testChannel({ groups: [strangersGroup()] });
  expect(() => command(stranger, { groupId }, testContext)).toThrow(expect.objectContaining({ status: 404 }));
});
