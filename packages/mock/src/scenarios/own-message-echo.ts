import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const ownMessageEcho: Scenario = {
  name: 'own-message-echo',
  title: 'Messages sent by the app, and on the phone, are delivered as messages of your own',
  async play({ call, whapi }) {
    await call('POST', '/messages/text', { to: jonathan.phone, body: 'We open at nine.' });
    await whapi.channel.sendFromPhone({ to: jonathan.phone, text: 'And close at six.' });
  },
};
