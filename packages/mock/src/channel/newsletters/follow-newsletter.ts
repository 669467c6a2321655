import { isServiceMessage } from '../messages/is-service-message.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { chatOf } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findNewsletter } from '../state/find.ts';
import { isFollowed, newsletterChat, type StoredNewsletter } from '../state/stored-newsletter.ts';

/**
 * POST /newsletters/…/subscription: the chat exists at once, with the last message that the newsletter has. No webhook is
 * documented for it, so none is sent.
 * @throws {CommandError} with 400 when the account follows, administers or owns it
 */
export const followNewsletter: Command<StoredNewsletter, void> = (state, newsletter) => {
  const { id, role, subscribers_count } = newsletter;
  if (isFollowed(newsletter)) throw wrongParameters(`the account is in the newsletter ${id} already, as ${role}`);
  const after: StoredNewsletter = { ...newsletter, role: 'subscriber', subscribers_count: subscribers_count + 1 };
  const last_message = lastMessageIn(state, id);
  const chat = {
    ...newsletterChat(after, state.chats.get(id)),
    ...(last_message && { last_message, timestamp: last_message.timestamp }),
  };
  return { changes: { newsletters: [after], chats: [chat] }, webhooks: [], result: undefined };
};

function lastMessageIn({ messages }: ChannelState, newsletterId: string) {
  return [...messages.values()].findLast((message) => chatOf(message) === newsletterId && !isServiceMessage(message));
}

/**
 * DELETE /newsletters/…/subscription: the chat is gone; the messages can still be read in the newsletter. No webhook is
 * documented for it, so none is sent.
 * @throws {CommandError} with 400 when the account does not follow it, or administers or owns it
 */
export const unfollowNewsletter: Command<StoredNewsletter, void> = (_, newsletter) => {
  const { id, role, subscribers_count, tracked, ...rest } = newsletter;
  if (role !== 'subscriber') {
    const cure = role === 'guest' ? 'Follow it first' : 'Its owner can delete it, and an admin can step down';
    throw wrongParameters(`the account does not follow the newsletter ${id}: its role is ${role}. ${cure}`);
  }
  const after: StoredNewsletter = {
    ...rest,
    id,
    role: 'guest',
    subscribers_count: Math.max(0, subscribers_count - 1),
  };
  return { changes: { newsletters: [after], removed: { chats: [id] } }, webhooks: [], result: undefined };
};

/**
 * POST /newsletters/{NewsletterID}/tracking: from now on votes in its polls cause webhooks. How long the service keeps
 * such a subscription is not documented; the mock keeps it until the account no longer follows the newsletter.
 * @throws {CommandError} with 400 when the account does not follow it
 */
export const trackNewsletter: Command<{ newsletterId: string }, void> = (state, { newsletterId }) => {
  const newsletter = findNewsletter(state, newsletterId);
  if (!isFollowed(newsletter)) {
    throw wrongParameters(`the account does not follow the newsletter ${newsletterId}. Follow it first`);
  }
  return { changes: { newsletters: [{ ...newsletter, tracked: true }] }, webhooks: [], result: undefined };
};

/** A person who follows a newsletter, or unfollows it. */
export interface Following {
  newsletterId: string;
  /** Digits of the person's number. */
  from: string;
}

/** Somebody follows a newsletter. Newsletters only show the number of followers, so who it is does not matter. */
export const gainFollower: Command<Following, void> = (state, { newsletterId }) => {
  const newsletter = findNewsletter(state, newsletterId);
  const subscribers_count = newsletter.subscribers_count + 1;
  return { changes: { newsletters: [{ ...newsletter, subscribers_count }] }, webhooks: [], result: undefined };
};
