import type { ControlRoute } from '../control-route.ts';
import { openApiOf } from '../open-api.ts';
import { channelRoutes } from './channel-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { expectationRoutes } from './expectation-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { phoneRoutes } from './phone-routes.ts';
import { scenarioRoutes } from './scenario-routes.ts';
import { stateRoutes } from './state-routes.ts';
import { timelineRoutes } from './timeline-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

const descriptionRoute: ControlRoute = {
  method: 'GET',
  path: '/openapi.json',
  summary: 'Reads this description',
  isServerWide: true,
  answer: { type: 'object', additionalProperties: true },
  handle: (_, server) => openApiOf(server),
};

/** Every route of the control plane. */
export const controlRoutes: readonly ControlRoute[] = [
  ...stateRoutes,
  ...scenarioRoutes,
  descriptionRoute,
  ...channelRoutes,
  ...webhookRoutes,
  ...faultRoutes,
  ...clockRoutes,
  ...expectationRoutes,
  ...timelineRoutes,
  ...phoneRoutes,
  ...exportRoutes,
];
