import type { Newsletter } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { pick } from './pick.ts';
import { isFollowed, OWN_PROPERTIES, type StoredNewsletter } from './stored-newsletter.ts';

/** A newsletter as the gateway shows it, with what its chat has. */
export function shownNewsletter({ chats }: ChannelState, newsletter: StoredNewsletter): Newsletter {
  return { ...chats.get(newsletter.id), ...pick(newsletter, ...OWN_PROPERTIES) };
}

/** Whether the account sees the messages of a chat among its own: not those of a newsletter that it does not follow. */
export function isOwnChat({ newsletters }: ChannelState, chatId: string): boolean {
  const newsletter = newsletters.get(chatId);
  return !newsletter || isFollowed(newsletter);
}
