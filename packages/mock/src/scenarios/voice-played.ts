import { jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const voicePlayed: Scenario = {
  name: 'voice-played',
  title: 'A voice message of the app is sent, delivered and played',
  async play({ call, whapi }) {
    await call('POST', '/messages/voice', { to: jonathan.phone, media: 'https://example.com/voice.ogg' });
    await whapi.clock.advance('10s');
    await whapi.channel.readMessages({ from: jonathan.phone, played: true });
  },
};
