import type { Presence } from '@whapi-webhooks/types';
import { refuseFromBlocked } from '../state/blacklist.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { seconds } from '../state/message-parts.ts';
import { presencesPost } from '../webhooks/presence-webhooks.ts';

/** Who does something, and where. */
export interface PresenceChange {
  /** Digits of the contact. */
  from: string;
  /** The group it is done in. Default: the chat with `from`. */
  chatId?: string;
}

/** Only presences that the app subscribed to, by number or group, are reported, and none in ignored chats. */
export const changePresence: Command<PresenceChange & { status: NonNullable<Presence['status']> }, void> = (
  state,
  { from, chatId, status },
  context,
) => {
  const contact_id = toContactId(from);
  refuseFromBlocked(state, contact_id, chatId);
  const presence: Presence = { contact_id, status, ...(status === 'offline' && { last_seen: seconds(context) }) };
  return {
    changes: { presences: [presence], activeIn: [[contact_id, toChatId(chatId ?? contact_id)]] },
    webhooks: isPresenceSubscribed(state, contact_id, chatId) ? [presencesPost(state, presence)] : [],
    result: undefined,
  };
};

function isPresenceSubscribed(
  { watched, settings }: ChannelState,
  contactId: string,
  chatId = toChatId(contactId),
): boolean {
  if (settings.ignored_presences?.some((ignored) => toChatId(ignored) === chatId)) return false;
  return watched.has(contactId) || watched.has(chatId);
}
