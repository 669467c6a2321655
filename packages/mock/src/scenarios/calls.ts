import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const calls: Scenario = {
  name: 'calls',
  title: 'One call is answered, one is missed, and one is rejected by the app',
  async play({ call, whapi }) {
    const from = jonathan.phone;
    const answered = await whapi.channel.call({ from });
    await answered.ring();
    await answered.answer();
    const missed = await whapi.channel.call({ from, video: true });
    await missed.ring();
    await missed.miss();
    const rejected = await whapi.channel.call({ from });
    await call('DELETE', `/calls/${rejected.id}`, { callFrom: from });
  },
};
