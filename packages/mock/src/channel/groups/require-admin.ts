import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isAdmin } from '../state/members.ts';

/** @throws {CommandError} with 403 when the account is not an admin of the group, or of the community */
export function requireAdmin(
  { account }: ChannelState,
  group: Group,
  message = 'You do not have permissions for this action',
): void {
  if (isAdmin(group, account.phone)) return;
  throw new CommandError(403, message, `${account.phone} is not an admin of ${group.id}`);
}
