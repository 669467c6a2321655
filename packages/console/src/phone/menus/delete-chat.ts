import type { PhoneData } from '../data/phone-data.ts';
import { callAsDevice } from './call-as-device.ts';

/** Deletes a chat: there is no verb for it, so another device of the account does it. */
export async function deleteChat(phone: PhoneData, id: string): Promise<void> {
  const isDone = await callAsDevice(phone, { operation: 'DELETE /chats/{ChatID}', params: { ChatID: id } });
  const { chat } = phone.session.place;
  if (isDone && chat.value === id) chat.value = '';
}
