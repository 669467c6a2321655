import { launchChannel } from '../../channel/account/change-channel-status.ts';
import { wholeHealthOf } from '../../channel/account/health-of.ts';
import { remaining } from '../../channel/account/limits.ts';
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
  {
    method: 'get',
    path: '/limits',
    handle: (_, { state, now }) => remaining(state, now()) ?? new Response(null, { status: 204 }),
  },
];
