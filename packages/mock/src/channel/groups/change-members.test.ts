import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import { testRun } from '../../testing/test-run.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { changeMembersBy } from './change-members.ts';
import { leaveGroup } from './membership.ts';
import { addMembers, changeAdmins, removeMembers } from './participants.ts';

const groupId = '120363271212442249@g.us';
const account = '12025550199';
const customer = '12025550143';

function ranks(state: ChannelState) {
  return Object.fromEntries(state.groups.get(groupId)?.participants?.map(({ id, rank }) => [id, rank]) ?? []);
}

function told(participants: string[], action: string) {
  return [
    {
      groups_participants: [{ group_id: groupId, participants, action }],
      event: { type: 'groups', event: 'put' },
      channel_id: 'MANTIS-M72HC',
    },
  ];
}

describe('what the app does', () => {
  it('adds members, and says with whom it failed', () => {
    const state = testChannel({ groups: [testGroup()] });
    state.unregistered.add('12025550100');
    const participants = ['61280155346', customer, '12025550100', customer];
    const { webhooks, result } = testRun(state, addMembers, { groupId, participants });
    expect(result).toEqual({ success: true, failed: ['61280155346', '12025550100'], processed: [customer] });
    expect(webhooks).toEqual(told([customer], 'add'));
    expect(ranks(state)).toMatchObject({ [customer]: 'member' });
  });

  it('removes members, and says with whom it failed', () => {
    const state = testChannel({ groups: [testGroup()] });
    const { webhooks, result } = testRun(state, removeMembers, { groupId, participants: ['61280155346', customer] });
    expect(result).toEqual({ success: true, failed: [customer], processed: ['61280155346'] });
    expect(webhooks).toEqual(told(['61280155346'], 'remove'));
    expect(ranks(state)).toEqual({ '919984351847': 'creator', [account]: 'admin' });
  });

  it('promotes and demotes only those whose rank changes', () => {
    const state = testChannel({ groups: [testGroup()] });
    const participants = ['919984351847', '61280155346'];
    expect(testRun(state, changeAdmins, { groupId, participants, action: 'promote' }).webhooks).toEqual(
      told(['61280155346'], 'promote'),
    );
    expect(ranks(state)).toMatchObject({ '919984351847': 'creator', '61280155346': 'admin' });
    expect(testRun(state, changeAdmins, { groupId, participants, action: 'demote' }).webhooks).toEqual(
      told(['61280155346'], 'demote'),
    );
    expect(ranks(state)).toMatchObject({ '919984351847': 'creator', '61280155346': 'member' });
    expect(testRun(state, changeAdmins, { groupId, participants, action: 'demote' }).webhooks).toEqual([]);
  });

  it('leaves a group without a word', () => {
    const state = testChannel({ groups: [testGroup()] });
    expect(testRun(state, leaveGroup, { groupId }).webhooks).toEqual([]);
    expect(ranks(state)).not.toHaveProperty(account);
    expect(() => testRun(state, leaveGroup, { groupId })).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('takes a chat id for a number', () => {
    const state = testChannel({ groups: [testGroup()] });
    testRun(state, addMembers, { groupId, participants: [`${customer}@s.whatsapp.net`] });
    expect(ranks(state)).toMatchObject({ [customer]: 'member' });
  });

  it('allows members to add others, unless only admins may', () => {
    const participants = [customer];
    const open = testChannel({ groups: [testGroup({}, 'member')] });
    expect(testRun(open, addMembers, { groupId, participants }).result.processed).toEqual([customer]);
    const closed = testChannel({ groups: [testGroup({ adminAddMemberMode: true }, 'member')] });
    expect(() => testRun(closed, addMembers, { groupId, participants })).toThrow(
      expect.objectContaining({ status: 403, message: 'You do not have permissions for this action' }),
    );
  });

  const input = { groupId, participants: ['61280155346'] };
  it.each([
    ['removing by somebody who is no admin', 'member', () => removeMembers, 403],
    ['promoting by somebody who is no admin', 'member', () => changeAdmins, 403],
    ['adding those who are there', 'admin', () => addMembers, 409],
  ] as const)('refuses %s', (_, rank, command, status) => {
    const state = testChannel({ groups: [testGroup({}, rank)] });
    expect(() => testRun(state, command() as typeof changeAdmins, { ...input, action: 'promote' })).toThrow(
      expect.objectContaining({ status }),
    );
  });

  it.each([
    ['removing', removeMembers],
    ['promoting', changeAdmins],
  ] as const)('refuses %s who is not there', (_, command) => {
    const state = testChannel({ groups: [testGroup()] });
    expect(() =>
      testRun(state, command as typeof changeAdmins, { groupId, participants: [customer], action: 'promote' }),
    ).toThrow(expect.objectContaining({ status: 404, message: 'Specified group or participant not found' }));
  });

  it('refuses adding those who are not on WhatsApp', () => {
    const state = testChannel({ groups: [testGroup()] });
    state.unregistered.add(customer);
    expect(() => testRun(state, addMembers, { groupId, participants: [customer] })).toThrow(
      expect.objectContaining({ status: 404 }),
    );
  });

  it.each([addMembers, removeMembers, changeAdmins])('refuses a group that the account is not in', (command) => {
    const state = testChannel({ groups: [strangersGroup()] });
    expect(() => testRun(state, command as typeof changeAdmins, { ...input, action: 'promote' })).toThrow(
      expect.objectContaining({ status: 404, message: 'Specified group not found' }),
    );
  });
});

describe('what others do', () => {
  it.each([
    ['add', customer],
    ['remove', '61280155346'],
    ['promote', '61280155346'],
    ['demote', account],
  ] as const)('tells the action %s', (action, participant) => {
    const state = testChannel({ groups: [testGroup()] });
    const input = { groupId, participants: [participant] };
    expect(testRun(state, changeMembersBy(action), input).webhooks).toEqual(told([participant], action));
  });

  it('reports that the account was added, and removed', () => {
    const state = testChannel({ groups: [strangersGroup()] });
    const input = { groupId, participants: [account, customer] };
    expect(testRun(state, changeMembersBy('add'), input).webhooks).toMatchObject([
      { groups: [{ id: groupId, participants: [{ rank: 'creator' }, { id: account }, { id: customer }] }] },
    ]);
    expect(testRun(state, changeMembersBy('remove'), { groupId, participants: [account] }).webhooks).toEqual(
      told([account], 'remove'),
    );
  });

  it('reports nothing of other groups, nor if nothing changes', () => {
    const strangers = testChannel({ groups: [strangersGroup()] });
    const input = { groupId, participants: [customer] };
    expect(testRun(strangers, changeMembersBy('add'), input).webhooks).toEqual([]);
    expect(ranks(strangers)).toMatchObject({ [customer]: 'member' });
    const state = testChannel({ groups: [testGroup()] });
    expect(testRun(state, changeMembersBy('remove'), input).webhooks).toEqual([]);
  });

  it('refuses a group that does not exist', () => {
    expect(() => testRun(testChannel(), changeMembersBy('add'), { groupId, participants: [customer] })).toThrow(
      expect.objectContaining({ status: 404 }),
    );
  });
});
