import { jonathan, whenNotYet } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const typing: Scenario = {
  name: 'typing',
  title: 'A contact whose presence the app subscribed to goes online, types, records and goes offline',
  async play({ call, whapi }) {
    await whenNotYet(call('POST', `/presences/${jonathan.phone}`));
    const { phone: from } = jonathan;
    await whapi.channel.goOnline({ from });
    await whapi.channel.startTyping({ from });
    await whapi.channel.stopTyping({ from });
    await whapi.channel.startRecording({ from });
    await whapi.channel.goOffline({ from });
  },
};
