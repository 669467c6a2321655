import type { ControlRoute } from '../control-route.ts';
import { channelRoutes } from './channel-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { expectationRoutes } from './expectation-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { phoneRoutes } from './phone-routes.ts';
import { stateRoutes } from './state-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every route of the control plane. */
export const controlRoutes: readonly ControlRoute[] = [
  ...stateRoutes,
  ...channelRoutes,
  ...webhookRoutes,
  ...faultRoutes,
  ...clockRoutes,
  ...expectationRoutes,
  ...timelineRoutes,
  ...phoneRoutes,
  ...exportRoutes,
];
