import type { Contact, Message } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { chatTypeOf, toContactId } from './chat-id.ts';

/** The name that a person chose in WhatsApp, where the channel knows it. */
export function pushnameOf(
  { account, contacts }: Pick<ChannelState, 'account' | 'contacts'>,
  person: string,
): string | undefined {
  return person === account.phone ? account.name : contacts.get(person)?.pushname;
}

/** The name under which the channel shows a chat: of the group, or of the person as saved or as they call themselves. */
export function chatNameOf(state: ChannelState, chatId: string): string | undefined {
  const { chats, groups, newsletters } = state;
  const name = chats.get(chatId)?.name ?? groups.get(chatId)?.name ?? newsletters.get(chatId)?.name;
  if (name !== undefined || chatTypeOf(chatId) !== 'contact') return name;
  const person = toContactId(chatId);
  return state.contacts.get(person)?.name ?? pushnameOf(state, person);
}

/**
 * `chat_name` of a message. All captured messages have one; that it is the number where no name is known is inferred.
 * Stories, broadcasts and newsletters without a known name have none.
 */
export function withChatName(
  state: ChannelState,
  { chatId, from, fromName }: { chatId: string; from: string; fromName?: string | undefined },
): { chat_name?: string } {
  const written = toContactId(chatId) === from ? fromName : undefined;
  const name = chatNameOf(state, chatId) ?? written ?? numberOf(chatId);
  return name === undefined ? {} : { chat_name: name };
}

function numberOf(chatId: string): string | undefined {
  const type = chatTypeOf(chatId);
  return type === 'contact' || type === 'group' ? chatId.replace(/@.*$/, '') : undefined;
}

/** The sender of a message as a contact, where the message reveals a name that the channel did not know. */
export function learnedContact(state: ChannelState, { from, from_me, from_name }: Message): Contact[] {
  if (from === undefined || from_me || from_name === undefined || from_name === from) return [];
  const contact = state.contacts.get(from) ?? { id: from };
  return contact.pushname === from_name ? [] : [{ ...contact, pushname: from_name }];
}
