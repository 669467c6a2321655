import type { PhoneChatResult, PhoneChatsResult, PhoneMessagesResult } from '@whapi-webhooks/types/steps';

/** A chat as the list of chats shows it. */
export type PhoneChat = PhoneChatResult;
/** A message, and what is marked on it. */
export type PhoneMessage = PhoneMessagesResult['messages'][number];
/** What the phone shows beside the chats. */
export type Surroundings = Omit<PhoneChatsResult, 'chats' | 'next'>;

/** Somebody who can write in a chat. */
export interface Person {
  /** Digits of the number, or a JID ending in `@lid`. */
  id: string;
  name: string;
  /** Whether it is the account of the channel, on its own phone. */
  isAccount?: boolean;
  /** Whether the name was given here, and the channel has yet to learn it. */
  isGuest?: boolean;
  rank?: string | undefined;
}

/** The chat in which stories appear. */
export const STORIES = 'status@broadcast';

export function isGroup(chatId: string): boolean {
  return chatId.endsWith('@g.us');
}

/** The person of a chat: digits, or a JID where the number is hidden. */
export function personOf(chatId: string): string {
  return chatId.replace(/@(?:s\.whatsapp\.net|c\.us)$/, '');
}

/** The chat with a person. */
export function chatWith(person: string): string {
  return person.includes('@') ? person : `${person}@s.whatsapp.net`;
}
