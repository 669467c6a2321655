import type { Scenario } from './scenario.ts';

export const reconnectedByQr: Scenario = {
  name: 'reconnected-by-qr',
  title: 'The phone ends the link, a code is shown, runs out, and is scanned anew',
  async play({ call, whapi }) {
    await whapi.channel.logOut();
    await call('GET', '/users/login');
    await whapi.channel.showQr({ status: 'TIMEOUT' });
    await whapi.channel.showQr();
    await whapi.channel.scanQr();
    await whapi.clock.advance('5s');
  },
};
