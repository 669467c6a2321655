import { jonathan, sentId } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const deletedMessage: Scenario = {
  name: 'deleted-message',
  title: 'A contact deletes a message for everyone, and so does the app',
  async play({ call, whapi }) {
    const { id: messageId } = await whapi.channel.receiveMessage({ from: jonathan.phone, text: 'Wrong chat, sorry' });
    await whapi.channel.deleteMessage({ messageId });
    const answer = await call('POST', '/messages/text', { to: jonathan.phone, body: 'Never mind' });
    await call('DELETE', `/messages/${sentId(answer)}`);
  },
};
