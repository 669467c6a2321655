import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isAdmin, isMember } from '../state/members.ts';

/**
 * Whether the account may send to a chat. Groups that the channel does not know are left alone.
 * @throws {CommandError} with 403 for a group that the account is not in, that was closed, or where only admins may send
 */
export function requireMaySend({ account, groups }: ChannelState, chatId: string): void {
  const group = groups.get(chatId);
  const reason = group && whyNot(group, account.phone);
  if (reason) throw new CommandError(403, 'It is forbidden to send to this group/recipient', `${chatId}: ${reason}`);
}

function whyNot(group: Group, phone: string): string | undefined {
  if (!isMember(group, phone)) return `${phone} is not in this group`;
  if (group.terminated) return 'this group was closed';
  if (group.is_parent) return 'this is a community. Send to its announcement group';
  return group.announcements && !isAdmin(group, phone) ? `only admins may send, and ${phone} is none` : undefined;
}
