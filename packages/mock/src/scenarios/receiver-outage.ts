import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const receiverOutage: Scenario = {
  name: 'receiver-outage',
  title: 'The receiver is down for three attempts, and messages arrive late and out of order',
  async play({ whapi }) {
    whapi.faults.add({ type: 'status', status: 503, count: 3 });
    await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'First' });
    await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Second' });
    await whapi.clock.advance('1m');
  },
};
