import { jonathan, meetJonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const doubleEvents: Scenario = {
  name: 'double-events',
  title: 'One message is sent as messages.post and within chats.patch, each of them twice',
  async play(context) {
    await meetJonathan(context);
    const { faults, channel } = context.whapi;
    faults.add({ type: 'duplicate', event: ['messages.post', 'chats.patch'], count: 2 });
    await channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Are you open today?' });
  },
};
