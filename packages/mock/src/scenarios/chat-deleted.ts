import { jonathan, meetJonathan } from './cast.ts';
import type { Scenario } from './scenario.ts';

export const chatDeleted: Scenario = {
  name: 'chat-deleted',
  title: 'A chat is deleted',
  async play(stage) {
    await meetJonathan(stage);
    await stage.call('DELETE', `/chats/${jonathan.chatId}`);
  },
};
