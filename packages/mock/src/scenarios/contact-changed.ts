import { customer } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const contactChanged: Scenario = {
  name: 'contact-changed',
  title: 'A contact is saved, renamed, and gets a new picture',
  async play({ whapi }) {
    await whapi.channel.renameContact({ phone: customer.phone, name: 'Customer 458' });
    await whapi.channel.renameContact({ phone: customer.phone, name: 'Customer 458, pays late' });
    await whapi.channel.changeContactPicture({ from: customer.phone });
  },
};
