import type { ChannelState } from './channel-state.ts';
import { CommandError } from './command-error.ts';

/** Refuses to log in a channel that is logged in. */
export function requireLoggedOut({ loggedIn }: Pick<ChannelState, 'loggedIn'>): void {
  if (loggedIn) throw new CommandError(409, 'Channel already authenticated');
}
