import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const messageBurst: Scenario = {
  name: 'message-burst',
  title: 'Twenty messages arrive at the same moment',
  async play({ whapi }) {
    whapi.faults.add({ type: 'burst', event: 'messages.post', size: 20, count: 20 });
    for (let number = 1; number <= 20; number++) {
      await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: `Message ${number}` });
    }
  },
};
