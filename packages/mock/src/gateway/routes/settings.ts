import { examples } from '@whapi-webhooks/contract/examples';
import type { WebhookTestRequest, WhapiWebhook } from '@whapi-webhooks/types';
import { resetSettings, updateSettings } from '../../channel/account/update-settings.ts';
import { wrongParameters } from '../../channel/state/command-error.ts';
import { toSubscriptions } from '../../delivery/subscribed-events.ts';
import { problemOfHeader } from '../../fields/sendable-headers.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const settingsRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/settings', handle: (_, { state }) => state.settings },
  {
    method: 'patch',
    path: '/settings',
    handle({ body }, gateway) {
      const settings = body('Settings');
      for (const { headers } of settings.webhooks ?? []) requireSendable(headers);
      return gateway.run(updateSettings, settings);
    },
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
      requireSendable(receiver.headers);
      gateway.deliverTo(receiver, testWebhook(type, gateway.state.channelId));
    },
  },
];

/** Refuses headers that no request can carry; what the service says to them is not documented. */
function requireSendable(headers: Record<string, string> = {}): void {
  for (const [name, value] of Object.entries(headers)) {
    const problem = problemOfHeader(name, value);
    if (problem) throw wrongParameters(problem);
  }
}

/** What the service sends as a test is not documented. Here it is the smallest webhook that the event's method `post` has. */
function testWebhook(type: WebhookTestRequest['type'], channel_id: string): WhapiWebhook {
  return { ...examples[`${type}.post`].minimal, channel_id } as WhapiWebhook;
}
