import { jonathan, sentId } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const changedVote: Scenario = {
  name: 'changed-vote',
  title: 'A contact votes in a poll, changes the vote and removes it',
  async play({ call, whapi }) {
    const answer = await call('POST', '/messages/poll', {
      to: jonathan.phone,
      title: 'When do we meet?',
      options: ['Saturday', 'Sunday'],
      count: 1,
    });
    const vote = { messageId: sentId(answer), from: jonathan.phone };
    await whapi.channel.vote({ ...vote, options: ['Saturday'] });
    await whapi.channel.vote({ ...vote, options: ['Sunday'] });
    await whapi.channel.vote({ ...vote, options: [] });
  },
};
