import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const messageRead: Scenario = {
  name: 'message-read',
  title: 'The app marks a message as read, and its reply is read',
  async play({ call, whapi }) {
    const { id } = await whapi.channel.receiveMessage({
      from: jonathan.phone,
      fromName: jonathan.name,
      text: 'Hello?',
    });
    await call('PUT', `/messages/${id}`);
    await call('POST', '/messages/text', { to: jonathan.phone, body: 'Hello!' });
    await whapi.clock.advance('10s');
  },
};
