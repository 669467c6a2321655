import type { ChatType, Message } from '@whapi-webhooks/types';

const TYPES: Record<string, ChatType> = {
  's.whatsapp.net': 'contact',
  'c.us': 'contact',
  lid: 'contact',
  'g.us': 'group',
  newsletter: 'newsletter',
  broadcast: 'broadcast',
};

/** What kind of chat an id belongs to, by its suffix. */
export function chatTypeOf(chatId: string): ChatType {
  return TYPES[chatId.slice(chatId.indexOf('@') + 1)] ?? 'unknown';
}

/**
 * The id of the chat that a phone number or a JID addresses. However a person is addressed, the chat is the same.
 * @example toChatId('+91 99843 51847') // 919984351847@s.whatsapp.net
 */
export function toChatId(address: string): string {
  const id = toContactId(address);
  return id.includes('@') ? id : `${id}@s.whatsapp.net`;
}

/** The id of the chat that holds a message. */
export function chatOf({ chat_id }: Pick<Message, 'chat_id'>): string {
  return chat_id === STORIES ? STORIES_CHAT : chat_id;
}

/**
 * The id of a contact, however it is addressed: the digits of the number, or a JID where the number is hidden.
 * @example toContactId('919984351847@c.us') // 919984351847
 */
export function toContactId(address: string): string {
  const id = address.replace(/@(?:s\.whatsapp\.net|c\.us)$/i, '');
  return id.includes('@') ? id : id.replaceAll(/[\s+().-]/g, '');
}

/** The id of a group, with or without its suffix. */
export function toGroupId(id: string): string {
  return id.includes('@') ? id : `${id}@g.us`;
}

/** The id of a newsletter, with or without its suffix. */
export function toNewsletterId(id: string): string {
  return id.includes('@') ? id : `${id}@newsletter`;
}

/** The `chat_id` of stories. */
export const STORIES = 'stories';
/** The chat that stories are in. */
export const STORIES_CHAT = 'status@broadcast';
