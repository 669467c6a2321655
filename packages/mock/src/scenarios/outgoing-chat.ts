import { customer } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const outgoingChat: Scenario = {
  name: 'outgoing-chat',
  title: 'The app writes to somebody for the first time',
  async play({ call }) {
    await call('POST', '/messages/text', { to: customer.phone, body: 'Your order is on its way' });
  },
};
