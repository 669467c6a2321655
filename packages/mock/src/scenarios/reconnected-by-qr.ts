import type { Scenario } from './scenario.ts';

export const reconnectedByQr: Scenario = {
  name: 'reconnected-by-qr',
  title: 'The phone is unlinked, a QR code is shown and expires, and a new one is scanned',
  async play({ call, whapi }) {
    await whapi.channel.logOut();
    await call('GET', '/users/login');
    await whapi.channel.showQr({ status: 'TIMEOUT' });
    await whapi.channel.showQr();
    await whapi.channel.scanQr();
    await whapi.clock.advance('5s');
  },
};
