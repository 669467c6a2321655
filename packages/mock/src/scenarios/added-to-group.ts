import { customer, jonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const addedToGroup: Scenario = {
  name: 'added-to-group',
  title: 'The channel is added to a group, which is then renamed and gets a new icon',
  async play({ whapi }) {
    const from = jonathan.phone;
    const { id: groupId } = await whapi.channel.addToGroup({
      from,
      name: 'Weekend hike',
      participants: [customer.phone],
    });
    await whapi.channel.promote({ groupId, participants: [customer.phone] });
    await whapi.channel.renameGroup({ groupId, from, name: 'Weekend hike and lunch' });
    await whapi.channel.changeGroupIcon({ groupId, from });
    await whapi.channel.leaveGroup({ groupId, from: customer.phone });
  },
};
