import { expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { createGroup } from './create-group.ts';

const seconds = 1_747_660_332;

it('creates a group of the account and the others, and reports it', () => {
  const state = testChannel();
  const participants = ['919984351847', '12025550143', '919984351847', '12025550199'];
  const { webhooks, result } = testRun(state, createGroup, { subject: 'Team', participants });
  const group = {
    id: expect.stringMatching(/^1203632\d{11}@g\.us$/),
    name: 'Team',
    type: 'group',
    timestamp: seconds,
    participants: [
      { id: '12025550199', rank: 'creator' },
      { id: '919984351847', rank: 'member' },
      { id: '12025550143', rank: 'member' },
    ],
    name_at: seconds,
    created_at: seconds,
    created_by: '12025550199',
  };
  expect(result).toEqual({ ...group, group_id: result.id });
  expect(webhooks).toEqual([{ groups: [group], event: { type: 'groups', event: 'post' }, channel_id: 'MANTIS-M72HC' }]);
  expect(state.groups.get(result.id)).toEqual(group);
});

it('has a chat at once, which no event of its own announces', () => {
  const state = testChannel();
  const { result } = testRun(state, createGroup, { subject: 'Team', participants: ['919984351847'] });
  expect(state.chats.get(result.id)).toEqual({ id: result.id, type: 'group', name: 'Team', timestamp: seconds });
});

it('leaves out who is not on WhatsApp, and says so', () => {
  const state = testChannel();
  state.unregistered.add('12025550143');
  const { result } = testRun(state, createGroup, { subject: 'Team', participants: ['919984351847', '12025550143'] });
  expect(result.unprocessed_participants).toEqual(['12025550143']);
  expect(state.groups.get(result.id)?.participants?.map(({ id }) => id)).toEqual(['12025550199', '919984351847']);
});

it('refuses a group of people who are not on WhatsApp', () => {
  const state = testChannel();
  state.unregistered.add('12025550143');
  expect(() => testRun(state, createGroup, { subject: 'Team', participants: ['12025550143'] })).toThrow(
    expect.objectContaining({ status: 404, message: 'Specified participant not found in contacts list' }),
  );
});
