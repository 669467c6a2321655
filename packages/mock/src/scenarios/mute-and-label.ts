import { ensureLabel, jonathan, meetJonathan, pendingPayment } from './fixtures.ts';
import type { Scenario } from './scenario.ts';

const MUTE_UNTIL_MS = 1_810_364_624_000;

export const muteAndLabel: Scenario = {
  name: 'mute-and-label',
  title: 'A chat is muted and labelled, and both are undone',
  async play(context) {
    await meetJonathan(context);
    const { call } = context;
    await ensureLabel(context, pendingPayment);
    await call('PATCH', `/chats/${jonathan.chatId}`, { mute_until: MUTE_UNTIL_MS });
    await call('POST', `/labels/${pendingPayment.id}/${jonathan.chatId}`);
    await call('PATCH', `/chats/${jonathan.chatId}`, { mute_until: 0 });
    await call('DELETE', `/labels/${pendingPayment.id}/${jonathan.chatId}`);
  },
};
