import { examples } from '@whapi-webhooks/contract/examples';
import type { WebhookTestRequest, WhapiWebhook } from '@whapi-webhooks/types';
import { resetSettings, updateSettings } from '../../channel/update-settings.ts';
import { toSubscriptions } from '../../delivery/subscribed-events.ts';
import type { GatewayRoute } from '../gateway-route.ts';

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
    handle: (_, gateway) => gateway.run(resetSettings, undefined),
  },
  // Which events the service lists is not known: these are all that are described.
  { method: 'get', path: '/settings/events', handle: () => toSubscriptions() },
  {
    method: 'post',
    path: '/settings/webhook_test',
    handle({ body }, gateway) {
      const { type, ...receiver } = body('WebhookTestRequest');
      gateway.deliverTo(receiver, testWebhook(type, gateway.state.channelId));
    },
  },
];

/** What the service sends as a test is not documented. Here it is the smallest webhook that the event's method `post` has. */
function testWebhook(type: WebhookTestRequest['type'], channel_id: string): WhapiWebhook {
  return { ...examples[`${type}.post`].minimal, channel_id } as WhapiWebhook;
}
