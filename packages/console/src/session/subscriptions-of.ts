import type { Session } from './session.ts';

/** A receiver of webhooks, as the settings of the channel have it. */
export interface Subscription {
  url: string;
  mode?: string;
  events?: readonly { type: string; method: string }[];
}

/** The receivers of the channel that the page shows. */
export function subscriptionsOf(status: Session['status']['value'], channel?: string): Subscription[] {
  const channels = status?.channels ?? [];
  const shown = channels.find(({ id }) => id === channel) ?? channels[0];
  return (shown?.subscriptions ?? []) as unknown as Subscription[];
}
