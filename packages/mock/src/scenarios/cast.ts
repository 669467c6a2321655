import type { Stage } from './scenario.ts';

/** Who plays: the numbers are the documented one and made-up ones. */
export const jonathan = { phone: '919984351847', name: 'Jonathan', chatId: '919984351847@s.whatsapp.net' };
export const customer = { phone: '12025550143', chatId: '12025550143@s.whatsapp.net' };
export const pendingPayment = { id: '3', name: 'Pending payment', color: 'salmon' };

/** Makes sure that there is a chat with Jonathan; he writes first where there is none. */
export async function meetJonathan({ whapi, call }: Stage): Promise<void> {
  const { chats } = (await call('GET', '/chats?count=500')) as { chats: { id: string }[] };
  if (chats.some(({ id }) => id === jonathan.chatId)) return;
  await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Hello world' });
}
