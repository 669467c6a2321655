import type { ChannelState } from '../channel/state/channel-state.ts';
import { CommandError } from '../channel/state/command-error.ts';
import type { GatewayRoute } from './gateway-route.ts';

type Named = Pick<GatewayRoute, 'method' | 'path'>;

/** Whether an operation is about the channel itself, and needs no phone: settings, users, health and limits. */
export function isAboutChannel({ path }: Pick<Named, 'path'>): boolean {
  return /^\/(?:settings|users|health|limits)(?:\/|$)/.test(path);
}

/** The reading operations for which the vendor documents the error. */
const READS_FROM_WHATSAPP: readonly RegExp[] = [
  /^\/blacklist$/,
  /^\/business(?:\/|$)/,
  /^\/communities(?:\/|$)/,
  /^\/contacts\/(?:lids|ids)(?:\/|$)/,
  /^\/contacts\/:ContactID\/(?:profile|about)$/,
  /^\/groups\/:GroupID\/(?:invite|icon)$/,
  /^\/groups\/link\//,
  /^\/newsletters\/link\//,
  /^\/presences\//,
];

/** Files are the service's own. */
function isLocal({ method, path }: Named): boolean {
  return method === 'delete' && path.startsWith('/media/');
}

/**
 * Refuses operations that need a phone while the channel has none: those that change something in WhatsApp, and the
 * reading ones for which the vendor documents it. It leaves the error out for a few that change something, such as
 * PUT /blacklist/{ContactID}; refusing these too, and all of them while the connection is lost, is our choice.
 * @throws {CommandError} with 401
 */
export function requireLogin(route: Named, { status }: ChannelState): void {
  if (status.text === 'AUTH' || !needsPhone(route)) return;
  throw new CommandError(401, 'Need channel authorization', `The channel is in the state ${status.text}, not AUTH.`);
}

function needsPhone(route: Named): boolean {
  if (isAboutChannel(route) || isLocal(route)) return false;
  return route.method !== 'get' || READS_FROM_WHATSAPP.some((path) => path.test(route.path));
}
