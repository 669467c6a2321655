import { jonathan, meetJonathan } from './cast.ts';
import type { Scenario } from './scenario.ts';

export const disappearingMessages: Scenario = {
  name: 'disappearing-messages',
  title: 'The timer of disappearing messages is set, and switched off by the other side',
  async play(stage) {
    await meetJonathan(stage);
    await stage.call('PATCH', `/chats/${jonathan.chatId}`, { ephemeral: 'week' });
    await stage.whapi.channel.changeTimer({ from: jonathan.phone, fromName: jonathan.name, seconds: 0 });
  },
};
