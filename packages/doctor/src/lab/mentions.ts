import { toChatId } from '@whapi-webhooks/mock/internals';

/** A number in digits, what has a domain, or the chat of stories: all that a message may be sent to. */
const ADDRESS = /"(\d{7,20}|[\w.-]+@[\w.]+|stories)"/g;

/** The chats and people that JSON names, such as that of webhooks: to them, a receiver may write. */
export function mentionsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(ADDRESS), ([, address = '']) => toChatId(address))));
}
