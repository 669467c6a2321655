import type { Newsletter } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { CommandError } from './command-error.ts';
import { pick } from './pick.ts';
import { isFollowed, isWriter, OWN_PROPERTIES, type StoredNewsletter } from './stored-newsletter.ts';

/** A newsletter as the gateway shows it, with what its chat has. */
export function shownNewsletter({ chats }: ChannelState, newsletter: StoredNewsletter): Newsletter {
  return { ...chats.get(newsletter.id), ...pick(newsletter, ...OWN_PROPERTIES) };
}

/** Whether the account sees the messages of a chat among its own: not those of a newsletter that it does not follow. */
export function isOwnChat({ newsletters }: ChannelState, chatId: string): boolean {
  const newsletter = newsletters.get(chatId);
  return !newsletter || isFollowed(newsletter);
}

/**
 * A newsletter that the mock does not know can be written in, so that tests can use ids of their own.
 * @throws {CommandError} with 403 when the chat is a newsletter in which the account cannot write
 */
export function requireWriter({ newsletters }: ChannelState, chatId: string): void {
  const newsletter = newsletters.get(chatId);
  if (!newsletter || isWriter(newsletter)) return;
  const reason = newsletter.deleted ? 'was deleted' : `has the role ${newsletter.role} for the account`;
  const details = `the newsletter ${chatId} ${reason}: only its owner and admins can write in it`;
  throw new CommandError(403, 'It is forbidden to send to this group/recipient', details);
}
