import type { Presence } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { toContactId } from './contact-id.ts';
import { seconds } from './message-parts.ts';
import { presencesPost } from './world-webhooks.ts';

/** Who does something, and where. */
export interface PresenceChange {
  /** Digits of whoever does it. */
  from: string;
  /** The group it is done in. Default: the chat with `from`. */
  chatId?: string;
}

/** The app is told only of those whom it asked for, by number or by group, and not of chats it ignores. */
export const changePresence: Command<PresenceChange & { status: NonNullable<Presence['status']> }, void> = (
  state,
  { from, chatId, status },
  context,
) => {
  const contact_id = toContactId(from);
  const presence: Presence = { contact_id, status, ...(status === 'offline' && { last_seen: seconds(context) }) };
  return {
    changes: { presences: [presence] },
    webhooks: isTold(state, contact_id, chatId) ? [presencesPost(state, presence)] : [],
    result: undefined,
  };
};

function isTold({ watched, settings }: ChannelState, contactId: string, chatId = toChatId(contactId)): boolean {
  if (settings.ignored_presences?.includes(chatId)) return false;
  return watched.has(contactId) || watched.has(chatId);
}
