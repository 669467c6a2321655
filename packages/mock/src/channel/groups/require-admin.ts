import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isAdmin } from '../state/members.ts';

/** @throws {CommandError} with 403 when the account is not an admin of the group */
export function requireAdmin({ account }: ChannelState, group: Group): void {
  if (isAdmin(group, account.phone)) return;
  const details = `${account.phone} is no admin of ${group.id}`;
  throw new CommandError(403, 'You do not have permissions for this action', details);
}
