import { customer } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const outgoingChat: Scenario = {
  name: 'outgoing-chat',
  title: 'The app sends the first message to a contact',
  async play({ call }) {
    await call('POST', '/messages/text', { to: customer.phone, body: 'Your order is on its way' });
  },
};
