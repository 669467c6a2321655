import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isWriter, type StoredNewsletter } from '../state/stored-newsletter.ts';

/**
 * The vendor documents 401 for what only the owner may do.
 * @throws {CommandError} with 401 when the account is not the owner of the newsletter
 */
export function requireOwner(
  { account }: ChannelState,
  { id, role }: StoredNewsletter,
  message = 'Need channel authorization for this action',
): void {
  if (role === 'owner') return;
  throw new CommandError(401, message, `${account.phone} has the role ${role} in ${id}. Only its owner can do this`);
}

/**
 * The vendor documents 401 for what only the owner and admins may do.
 * @throws {CommandError} with 401 when the account is neither of them
 */
export function requireAdmin({ account }: ChannelState, newsletter: StoredNewsletter, message: string): void {
  if (isWriter(newsletter)) return;
  const { id, role } = newsletter;
  const details = `${account.phone} has the role ${role} in ${id}. Only its owner and admins can do this`;
  throw new CommandError(401, message, details);
}
