import { jonathan, sentId } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const reactions: Scenario = {
  name: 'reactions',
  title: 'A contact reacts to a message of the app, changes the reaction and removes it',
  async play({ call, whapi }) {
    const messageId = sentId(await call('POST', '/messages/text', { to: jonathan.phone, body: 'Done!' }));
    await whapi.channel.react({ messageId, from: jonathan.phone, emoji: '👍' });
    await whapi.channel.react({ messageId, from: jonathan.phone, emoji: '🎉' });
    await whapi.channel.unreact({ messageId, from: jonathan.phone });
  },
};
