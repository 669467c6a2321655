import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const incomingChat: Scenario = {
  name: 'incoming-chat',
  title: 'A contact sends the first message',
  async play({ whapi }) {
    await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Hello world' });
  },
};
