import { jonathan, meetJonathan } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

export const phoneHousekeeping: Scenario = {
  name: 'phone-housekeeping',
  title: 'You pin, mute, read and archive a chat on the phone, and undo it',
  async play(context) {
    await meetJonathan(context);
    const { channel } = context.whapi;
    const { chatId } = jonathan;
    await channel.readChat({ chatId });
    await channel.pinChat({ chatId });
    await channel.muteChat({ chatId });
    await channel.archiveChat({ chatId });
    await channel.archiveChat({ chatId, archive: false });
    await channel.muteChat({ chatId, until: 0 });
    await channel.pinChat({ chatId, pin: false });
  },
};
