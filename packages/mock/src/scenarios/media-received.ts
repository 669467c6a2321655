import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const mediaReceived: Scenario = {
  name: 'media-received',
  title: 'A contact sends a picture, a voice message, a document, a sticker, a location and a contact card',
  async play({ whapi }) {
    const from = jonathan.phone;
    await whapi.channel.receiveMessage({ from, image: { caption: 'The terrace' } });
    await whapi.channel.receiveMessage({ from, voice: { seconds: 7 } });
    await whapi.channel.receiveMessage({ from, document: { file_name: 'menu.pdf', mime_type: 'application/pdf' } });
    await whapi.channel.receiveMessage({ from, sticker: {} });
    await whapi.channel.receiveMessage({ from, location: { latitude: 52.37, longitude: 4.9, name: 'The harbour' } });
    await whapi.channel.receiveMessage({
      from,
      contact: { name: 'Gerald', vcard: 'BEGIN:VCARD\nVERSION:3.0\nFN:Gerald\nEND:VCARD' },
    });
  },
};
