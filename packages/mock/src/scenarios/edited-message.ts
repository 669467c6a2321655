import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const editedMessage: Scenario = {
  name: 'edited-message',
  title: 'A contact edits a message',
  async play({ whapi }) {
    const { id: messageId } = await whapi.channel.receiveMessage({ from: jonathan.phone, text: 'I arrive at eigth.' });
    await whapi.channel.editMessage({ messageId, text: 'I arrive at eight.' });
  },
};
