import type { Group } from '@whapi-webhooks/types';
import { customer, jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const groupLife: Scenario = {
  name: 'group-life',
  title: 'A group is created, gains a member and an admin, is renamed and restricted, and is left',
  async play({ call, whapi }) {
    const { id } = (await call('POST', '/groups', {
      subject: 'Weekend hike',
      participants: [jonathan.phone],
    })) as Group;
    await call('POST', `/groups/${id}/participants`, { participants: [customer.phone] });
    await call('PATCH', `/groups/${id}/admins`, { participants: [jonathan.phone] });
    await call('PUT', `/groups/${id}`, { subject: 'Weekend hike and lunch', description: 'Every first Saturday' });
    await call('PATCH', `/groups/${id}`, { setting: 'send_messages', policy: 'admins' });
    await whapi.channel.receiveMessage({ from: jonathan.phone, chatId: id, text: 'See you at nine' });
    await call('DELETE', `/groups/${id}/admins`, { participants: [jonathan.phone] });
    await call('DELETE', `/groups/${id}/participants`, { participants: [customer.phone] });
    await call('DELETE', `/groups/${id}`);
  },
};
