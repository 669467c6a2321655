import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const ownMessageEcho: Scenario = {
  name: 'own-message-echo',
  title: 'What the app sends, and what you write on the phone, comes back as a message of your own',
  async play({ call, whapi }) {
    await call('POST', '/messages/text', { to: jonathan.phone, body: 'We open at nine.' });
    await whapi.channel.sendFromPhone({ to: jonathan.phone, text: 'And close at six.' });
  },
};
