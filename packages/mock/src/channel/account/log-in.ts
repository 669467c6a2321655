import type { ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { usersDelete, usersPost } from '../webhooks/account-webhooks.ts';
import { changeStatus } from './change-channel-status.ts';

/** The phone scans the QR code, or the login code is entered on it. */
export const logIn: Command<void, void> = (state, _, context) => {
  requireLoggedOut(state);
  const { changes, webhooks } = changeStatus(state, 'AUTH', context);
  return {
    changes: { ...changes, loggedIn: true },
    webhooks: [usersPost(state, userOf(state)), ...webhooks],
    result: undefined,
  };
};

/** POST /users/logout, or a logout on the phone: the channel waits for a new login. */
export const logOut: Command<void, void> = (state, _, context) => {
  if (!state.loggedIn) throw new CommandError(409, 'Channel already logged out');
  const { changes, webhooks } = changeStatus(state, 'QR', context);
  return {
    changes: { ...changes, loggedIn: false },
    webhooks: [usersDelete(state, userOf(state)), ...webhooks],
    result: undefined,
  };
};

function userOf({ account: { phone: id, name } }: ChannelState) {
  return { id, name };
}

/** @throws {CommandError} with 409 when the channel is logged in */
export function requireLoggedOut({ loggedIn }: Pick<ChannelState, 'loggedIn'>): void {
  if (loggedIn) throw new CommandError(409, 'Channel already authenticated');
}
