import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const systemNoise: Scenario = {
  name: 'system-noise',
  title: 'WhatsApp sends technical messages that nobody wrote after a real one',
  async play({ whapi }) {
    await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Hi' });
    await whapi.channel.makeSystemNoise({ chatId: jonathan.chatId });
    await whapi.channel.makeSystemNoise({ chatId: jonathan.chatId });
  },
};
