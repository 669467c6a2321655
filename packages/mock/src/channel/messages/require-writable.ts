import { isBlocked } from '../state/blacklist.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { chatTypeOf, toContactId } from '../state/chat-id.ts';
import { CommandError } from '../state/command-error.ts';
import { isAdmin, isMember } from '../state/members.ts';

/**
 * Checks that the account may write to a chat. WhatsApp does not let it write to a contact that it blocked, to a group
 * that it left, or, unless it is an admin, to a group in which only admins write. The vendor documents the error for
 * most operations that send, but not its causes. A group that the channel knows nothing about is not checked.
 * @throws {CommandError} with 403
 */
export function requireWritable(state: ChannelState, chatId: string): void {
  const why = whyForbidden(state, chatId);
  if (why) throw new CommandError(403, 'It is forbidden to send to this group/recipient', why);
}

function whyForbidden(state: ChannelState, chatId: string): string | undefined {
  const { phone } = state.account;
  if (chatTypeOf(chatId) === 'contact') {
    const contactId = toContactId(chatId);
    if (!isBlocked(state, contactId)) return undefined;
    return `${contactId} is blocked. Unblock the contact with DELETE /blacklist/${contactId}.`;
  }
  const group = state.groups.get(chatId);
  if (!group) return undefined;
  if (!isMember(group, phone)) return `${phone} is not in ${chatId}.`;
  return group.announcements && !isAdmin(group, phone) ? `Only admins write to ${chatId}.` : undefined;
}
