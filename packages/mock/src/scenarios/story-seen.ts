import { customer, jonathan, sentId } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const storySeen: Scenario = {
  name: 'story-seen',
  title: 'The app posts a story, and two contacts view it',
  async play({ call, whapi }) {
    const messageId = sentId(await call('POST', '/stories/send/text', { caption: 'Open until eight today' }));
    await whapi.channel.viewStory({ messageId, from: jonathan.phone });
    await whapi.channel.viewStory({ messageId, from: customer.phone });
  },
};
