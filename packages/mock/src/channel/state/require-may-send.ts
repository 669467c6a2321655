import type { Group } from '@whapi-webhooks/types';
import { isBlocked } from './blacklist.ts';
import type { ChannelState } from './channel-state.ts';
import { chatTypeOf, toContactId } from './chat-id.ts';
import { CommandError } from './command-error.ts';
import { isAdmin, isMember } from './members.ts';
import { isWriter } from './stored-newsletter.ts';

/**
 * Whether the account may send to a chat: not to a contact that it blocked; to a group only as a member, and only as an
 * admin where others may not send; to a newsletter as its owner or admin. The vendor documents the error for most
 * operations that send, but not its causes. Groups and newsletters that the channel does not know are not checked, so that
 * tests can use ids of their own.
 * @throws {CommandError} with 403
 */
export function requireMaySend(state: ChannelState, chatId: string): void {
  const reason = whyNot(state, chatId);
  if (reason) throw new CommandError(403, 'It is forbidden to send to this group/recipient', `${chatId}: ${reason}`);
}

function whyNot(state: ChannelState, chatId: string): string | undefined {
  const { account, groups, newsletters } = state;
  if (chatTypeOf(chatId) === 'contact') {
    const contactId = toContactId(chatId);
    const isFree = !isBlocked(state, contactId);
    return isFree ? undefined : `this contact is blocked. Unblock it with DELETE /blacklist/${contactId}`;
  }
  const newsletter = newsletters.get(chatId);
  if (newsletter && !isWriter(newsletter)) {
    const why = newsletter.deleted ? 'it was deleted' : `the role of the account is ${newsletter.role}`;
    return `only the owner and admins of a newsletter can write in it, and ${why}`;
  }
  const group = groups.get(chatId);
  return group && whyNotToGroup(group, account.phone);
}

function whyNotToGroup(group: Group, phone: string): string | undefined {
  if (!isMember(group, phone)) return `${phone} is not in this group`;
  if (group.terminated) return 'this group was closed';
  if (group.is_parent) return 'this is a community. Send to its announcement group';
  return group.announcements && !isAdmin(group, phone) ? `only admins may send, and ${phone} is not one` : undefined;
}
