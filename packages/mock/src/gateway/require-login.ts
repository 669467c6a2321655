import type { ChannelState } from '../channel/state/channel-state.ts';
import { CommandError } from '../channel/state/command-error.ts';
import type { GatewayRoute } from './gateway-route.ts';

const WORKS_LOGGED_OUT = /^\/(?:settings|users|health|limits)(?:\/|$)/;

/**
 * Refuses what needs a phone while the channel has none: whatever changes something, save for settings and users.
 * The vendor documents this refusal operation by operation; that it goes for a lost connection, too, is our choice.
 */
export function requireLogin({ method, path }: Pick<GatewayRoute, 'method' | 'path'>, { status }: ChannelState): void {
  if (status.text === 'AUTH' || method === 'get' || WORKS_LOGGED_OUT.test(path)) return;
  throw new CommandError(401, 'Need channel authorization', `The channel is in the state ${status.text}, not AUTH.`);
}
