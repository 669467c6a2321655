import { jonathan, meetJonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const disappearingMessages: Scenario = {
  name: 'disappearing-messages',
  title: 'The app sets the timer of disappearing messages, and the contact turns it off',
  async play(context) {
    await meetJonathan(context);
    await context.call('PATCH', `/chats/${jonathan.chatId}`, { ephemeral: 'week' });
    await context.whapi.channel.changeTimer({ from: jonathan.phone, fromName: jonathan.name, seconds: 0 });
  },
};
