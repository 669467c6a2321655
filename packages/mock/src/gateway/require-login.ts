import type { ChannelState } from '../channel/state/channel-state.ts';
import { CommandError } from '../channel/state/command-error.ts';
import type { GatewayRoute } from './gateway-route.ts';

const WORKS_LOGGED_OUT = /^\/(?:settings|users|health|limits)(?:\/|$)/;

/**
 * Rejects operations that need a phone while the channel has none: all that change something, except settings and users.
 * The vendor documents this error for each operation; applying it to a lost connection as well is our choice.
 */
export function requireLogin({ method, path }: Pick<GatewayRoute, 'method' | 'path'>, { status }: ChannelState): void {
  if (status.text === 'AUTH' || method === 'get' || WORKS_LOGGED_OUT.test(path)) return;
  throw new CommandError(401, 'Need channel authorization', `The channel is in the state ${status.text}, not AUTH.`);
}
