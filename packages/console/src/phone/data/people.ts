import { isGroup, type Person, type PhoneChat, type PhoneMessage, personOf, STORIES } from './entities.ts';
import type { PhoneData } from './phone-data.ts';

/** What a chat is called. */
export function nameOfChat(phone: PhoneData, id: string, chat?: PhoneChat): string {
  if (id === STORIES) return 'Stories';
  return chat?.chat.name ?? phone.newPeople.value.get(id) ?? (isGroup(id) ? 'Group' : `+${personOf(id)}`);
}

/** The account of the channel, on its own phone. */
export function accountOf(phone: PhoneData): Person {
  const { id = '', name = 'Channel' } = phone.surroundings.value?.profile ?? {};
  return { id, name, isAccount: true };
}

/** What a person is called. */
export function nameOf(phone: PhoneData, id: string, chat?: PhoneChat): string {
  const account = accountOf(phone);
  if (id === account.id) return account.name;
  const participant = chat?.participants?.find((each) => each.id === id);
  const contact = phone.surroundings.value?.contacts.find((each) => each.id === id);
  const name = participant?.name ?? contact?.name ?? contact?.pushname;
  return name ?? (id.includes('@') ? id : `+${id}`);
}

/** Who can write in a chat: its people, and last the account on its own phone. */
export function authorsIn(
  phone: PhoneData,
  chatId: string,
  chat: PhoneChat | undefined,
  messages: readonly PhoneMessage[],
): Person[] {
  const account = accountOf(phone);
  const people = new Map<string, Person>();
  const add = (id: string | undefined, name?: string, rank?: string) => {
    if (id === undefined || id === account.id || people.has(id)) return;
    people.set(id, { id, name: name ?? nameOf(phone, id, chat), rank });
  };
  if (chatId === STORIES) {
    for (const { id } of phone.surroundings.value?.contacts ?? []) add(id);
    return [...people.values()];
  }
  if (!isGroup(chatId)) {
    const person = personOf(chatId);
    add(person, nameOfChat(phone, chatId, chat));
  }
  if (isGroup(chatId)) {
    for (const { id, name, rank } of chat?.participants ?? []) add(id, name, rank);
    for (const { message } of chat?.participants ? [] : messages) add(message.from, message.from_name);
  }
  const rank = chat?.participants?.find(({ id }) => id === account.id)?.rank;
  return [...people.values(), { ...account, rank }];
}
