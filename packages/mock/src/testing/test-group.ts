import type { Group, Participant } from '@whapi-webhooks/types';

/** For tests: a group, in which the account of the test channel is an admin unless it is given another rank. */
export function testGroup(group: Partial<Group> = {}, rank: Participant['rank'] = 'admin'): Group {
  return {
    id: '120363271212442249@g.us',
    name: 'Weekend hike',
    type: 'group',
    participants: [
      { id: '919984351847', rank: 'creator' },
      { id: '12025550199', rank },
      { id: '61280155346', rank: 'member' },
    ],
    ...group,
  };
}

/** For tests: a group that the account is not in. */
export function strangersGroup(group: Partial<Group> = {}): Group {
  return testGroup({ participants: [{ id: '919984351847', rank: 'creator' }], ...group });
}
