import { resetSettings, updateSettings } from '../../channel/update-settings.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { SUCCESS } from '../success.ts';

export const settingsRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/settings', handle: (_, { state }) => state.settings },
  {
    method: 'patch',
    path: '/settings',
    handle: ({ body }, gateway) => gateway.run(updateSettings, body('Settings')),
  },
  {
    method: 'delete',
    path: '/settings',
    handle(_, gateway) {
      gateway.run(resetSettings, undefined);
      return SUCCESS;
    },
  },
];
