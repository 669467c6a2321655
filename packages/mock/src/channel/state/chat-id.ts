import type { ChatType, Message } from '@whapi-webhooks/types';

const TYPES: Record<string, ChatType> = {
  's.whatsapp.net': 'contact',
  'c.us': 'contact',
  lid: 'contact',
  'g.us': 'group',
  newsletter: 'newsletter',
  broadcast: 'broadcast',
};

/** What kind of chat an id belongs to, told by its suffix. */
export function chatTypeOf(chatId: string): ChatType {
  return TYPES[chatId.slice(chatId.indexOf('@') + 1)] ?? 'unknown';
}

/** The id of the chat that a phone number or an id addresses. */
export function toChatId(address: string): string {
  return address.includes('@') ? address : `${address}@s.whatsapp.net`;
}

/** The id of the chat that holds a message. */
export function chatOf({ chat_id }: Pick<Message, 'chat_id'>): string {
  return chat_id === STORIES ? STORIES_CHAT : chat_id;
}

/** The id of a contact, however it is addressed: the digits of the number, or a JID where the number is hidden. */
export function toContactId(address: string): string {
  return address.replace(/@(?:s\.whatsapp\.net|c\.us)$/, '');
}

/** Where the messages of stories say that they belong. */
export const STORIES = 'stories';
/** The chat that stories are in. */
export const STORIES_CHAT = 'status@broadcast';
