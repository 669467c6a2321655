import type { Scenario } from './scenario.ts';

export const connectionLost: Scenario = {
  name: 'connection-lost',
  title: 'The channel loses its connection and reconnects',
  async play({ whapi }) {
    await whapi.channel.loseConnection();
    await whapi.channel.reconnect();
    await whapi.clock.advance('5s');
  },
};
