import type { PhoneData } from '../data/phone-data.ts';

/** Deletes a chat on the phone, and closes it first: it cannot be read any more. */
export async function deleteChat(phone: PhoneData, id: string): Promise<void> {
  const { chat } = phone.session.place;
  const open = chat.value;
  if (open === id) chat.value = '';
  if ((await phone.session.act('deleteChat', { chatId: id })) === undefined) chat.value = open;
}
