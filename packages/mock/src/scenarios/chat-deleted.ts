import { jonathan, meetJonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const chatDeleted: Scenario = {
  name: 'chat-deleted',
  title: 'A chat is deleted',
  async play(context) {
    await meetJonathan(context);
    await context.call('DELETE', `/chats/${jonathan.chatId}`);
  },
};
