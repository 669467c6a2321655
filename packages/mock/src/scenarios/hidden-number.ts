import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const hiddenNumber: Scenario = {
  name: 'hidden-number',
  title: 'A contact with a hidden number sends a message to a group, and another one quotes it',
  async play({ whapi }) {
    const { id: chatId } = await whapi.channel.addToGroup({ from: jonathan.phone, name: 'Neighbours' });
    const from = '271042518573152@lid';
    const { id: quoted } = await whapi.channel.receiveMessage({ from, chatId, text: 'Who has a ladder?' });
    await whapi.channel.receiveMessage({ from: jonathan.phone, chatId, text: 'I have one', quoted });
  },
};
