import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import { testRun } from '../../testing/test-run.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { addToGroup } from './create-group.ts';
import { changeGroupSetting } from './group-settings.ts';
import { answerApplication, listApplications, requestToJoin, withdrawRequest } from './join-requests.ts';
import { enterByInvite, joinGroup } from './membership.ts';
import { addMembers } from './participants.ts';

const groupId = '120363271212442249@g.us';
const account = '12025550199';
const from = '12025550143';
const applicant = { groupId, from };
const application = `${from}@s.whatsapp.net`;

/** A channel whose only group has admins approve new members. */
function closedChannel(group = testGroup()): ChannelState {
  const state = testChannel({ groups: [group] });
  testRun(state, changeGroupSetting, {
    groupId,
    by: '919984351847',
    setting: 'approve_participants',
    policy: 'admins',
  });
  return state;
}

function put(action: string, participants = [from]) {
  return [{ groups_participants: [{ group_id: groupId, participants, action }] }];
}

const memberIds = (state: ChannelState) => state.groups.get(groupId)?.participants?.map(({ id }) => id);

describe('asking to join', () => {
  it('is reported once, and listed with its time', () => {
    const state = closedChannel();
    expect(testRun(state, requestToJoin, applicant).webhooks).toMatchObject(put('request'));
    expect(testRun(state, requestToJoin, applicant, testContext.now + 60_000).webhooks).toEqual([]);
    expect(listApplications(state, groupId)).toEqual([
      { chatId: application, request_method: 'invite_link', timestamp: 1_747_660_332 },
    ]);
    expect(memberIds(state)).not.toContain(from);
  });

  it('is what joining by the link comes to', () => {
    const state = closedChannel();
    expect(testRun(state, enterByInvite, applicant).webhooks).toMatchObject(put('request'));
    expect(listApplications(state, groupId)).toHaveLength(1);
  });

  it('is reported to admins only, as others do not see it', () => {
    const state = closedChannel(testGroup({}, 'member'));
    expect(testRun(state, requestToJoin, applicant).webhooks).toEqual([]);
    expect(testRun(state, withdrawRequest, applicant).webhooks).toEqual([]);
  });

  it('is of no use in a group that is open to everyone, and changes nothing for a member', () => {
    const open = testChannel({ groups: [testGroup()] });
    expect(() => testRun(open, requestToJoin, applicant)).toThrow(/Set approve_participants to admins first/);
    const state = closedChannel();
    expect(testRun(state, requestToJoin, { groupId, from: '61280155346' }).webhooks).toEqual([]);
    expect(listApplications(state, groupId)).toEqual([]);
  });

  it('can be taken back', () => {
    const state = closedChannel();
    testRun(state, requestToJoin, applicant);
    expect(testRun(state, withdrawRequest, applicant).webhooks).toMatchObject(put('revoke_request'));
    expect(listApplications(state, groupId)).toEqual([]);
    expect(testRun(state, withdrawRequest, applicant).webhooks).toEqual([]);
  });

  it('is all that the account does with an invite code, until somebody lets it in', () => {
    const state = closedChannel(strangersGroup({ invite_code: 'ExampleInviteCode00000' }));
    const { result, webhooks } = testRun(state, joinGroup, { inviteCode: 'ExampleInviteCode00000' });
    expect(result).toEqual({ group_id: groupId });
    expect(webhooks).toEqual([]);
    expect(memberIds(state)).not.toContain(account);
    testRun(state, addToGroup, { from: '919984351847', groupId });
    expect(memberIds(state)).toContain(account);
    expect(state.joinRequests.size).toBe(0);
  });
});

describe('the answer of an admin', () => {
  it.each([application, from, `+${from}@c.us`])('lets in whoever asked, named as %s', (named) => {
    const state = closedChannel();
    testRun(state, requestToJoin, applicant);
    const answer = testRun(state, answerApplication('approve'), { groupId, application: named });
    expect(answer.webhooks).toMatchObject(put('add'));
    expect(answer.result).toEqual([{ chatId: application, success: true }]);
    expect(memberIds(state)).toContain(from);
    expect(listApplications(state, groupId)).toEqual([]);
  });

  it('rejects, after which the same person may ask again', () => {
    const state = closedChannel();
    testRun(state, requestToJoin, applicant);
    const answer = testRun(state, answerApplication('reject'), { groupId, application });
    expect(answer.webhooks).toMatchObject(put('rejected_request'));
    expect(answer.result).toEqual([{ chatId: application, success: true }]);
    expect(memberIds(state)).not.toContain(from);
    expect(testRun(state, requestToJoin, applicant).webhooks).toHaveLength(1);
  });

  it.each(['approve', 'reject'] as const)('to a request that nobody made fails: %s', (answer) => {
    const state = closedChannel();
    const { result, webhooks } = testRun(state, answerApplication(answer), { groupId, application });
    expect(result).toEqual([{ chatId: application, success: false, error: expect.stringContaining('no request') }]);
    expect(webhooks).toEqual([]);
    expect(memberIds(state)).not.toContain(from);
  });

  it.each([
    [403, testGroup({}, 'member')],
    [404, strangersGroup()],
    [403, testGroup({ terminated: true })],
  ])('is refused with %i', (status, group) => {
    const state = closedChannel(group);
    testRun(state, requestToJoin, applicant);
    for (const answer of ['approve', 'reject'] as const) {
      expect(() => testRun(state, answerApplication(answer), { groupId, application })).toThrow(
        expect.objectContaining({ status }),
      );
    }
    expect(state.joinRequests.size).toBe(1);
  });
});

it('has no requests of people who were added meanwhile, nor once the group is open', () => {
  const state = closedChannel();
  testRun(state, requestToJoin, applicant);
  testRun(state, addMembers, { groupId, participants: [from] });
  expect(listApplications(state, groupId)).toEqual([]);
  testRun(state, requestToJoin, { groupId, from: '12025550144' });
  testRun(state, changeGroupSetting, { groupId, setting: 'approve_participants', policy: 'anyone' });
  expect(listApplications(state, groupId)).toEqual([]);
  expect(testRun(state, enterByInvite, { groupId, from: '12025550144' }).webhooks).toMatchObject(
    put('add', ['12025550144']),
  );
});
