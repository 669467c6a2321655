import { launchChannel } from '../channel/account/change-channel-status.ts';
import type { Gateway } from './gateway-route.ts';

/** Launches a channel that is off, unless the query says `wakeup=false`. */
export function wakeUp(query: URLSearchParams, gateway: Gateway): void {
  if (query.get('wakeup') !== 'false') gateway.run(launchChannel, undefined);
}
