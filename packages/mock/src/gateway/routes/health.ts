import { wholeHealthOf } from '../../channel/account/health-of.ts';
import { remaining } from '../../channel/account/limits.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { wakeUp } from '../wake-up.ts';

export const healthRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/health',
    handle({ query }, gateway) {
      wakeUp(query, gateway);
      return wholeHealthOf(gateway.state, gateway.now());
    },
  },
  {
    method: 'get',
    path: '/limits',
    handle: (_, { state, now }) => remaining(state, now()) ?? new Response(null, { status: 204 }),
  },
];
