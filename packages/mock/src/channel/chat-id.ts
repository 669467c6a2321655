import type { ChatType, Message } from '@whapi-webhooks/types';
import { STORIES, STORIES_CHAT } from './stories.ts';

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
