import type { ScenarioContext } from './scenario.ts';

/** The people in scenarios: the documented number and made-up ones. */
export const jonathan = { phone: '919984351847', name: 'Jonathan', chatId: '919984351847@s.whatsapp.net' };
export const customer = { phone: '12025550143', name: 'Customer 458', chatId: '12025550143@s.whatsapp.net' };
export const pendingPayment = { id: '3', name: 'Pending payment', color: 'salmon' };

export const newRequest = { id: '7', name: 'New request', color: 'gold' };

/** Creates a label unless it exists. */
export async function ensureLabel({ call }: ScenarioContext, label: typeof newRequest): Promise<void> {
  const labels = (await call('GET', '/labels')) as { id: string }[];
  if (!labels.some(({ id }) => id === label.id)) await call('POST', '/labels', label);
}

/** The id of the message in a response of the gateway. */
export function sentId(answer: unknown): string {
  return (answer as { message: { id: string } }).message.id;
}

/** Ignores that a call is refused because its effect exists already. */
export async function whenNotYet(call: Promise<unknown>): Promise<void> {
  await call.catch((error: Error) => {
    if (!error.message.includes('the gateway responded 409')) throw error;
  });
}

/** Creates the chat with Jonathan, by a message from him, unless it exists. */
export async function meetJonathan({ whapi, call }: ScenarioContext): Promise<void> {
  const { chats } = (await call('GET', '/chats?count=500')) as { chats: { id: string }[] };
  if (chats.some(({ id }) => id === jonathan.chatId)) return;
  await whapi.channel.receiveMessage({ from: jonathan.phone, fromName: jonathan.name, text: 'Hello world' });
}
