import { launchChannel } from '../../channel/account/change-channel-status.ts';
import { wholeHealthOf } from '../../channel/account/health-of.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const healthRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/health',
    handle({ query }, gateway) {
      if (query.get('wakeup') !== 'false') gateway.run(launchChannel, undefined);
      return wholeHealthOf(gateway.state, gateway.now());
    },
  },
  // 204 says that the channel has no limits.
  { method: 'get', path: '/limits', handle: () => new Response(null, { status: 204 }) },
];
