import type { Attempt, Delivery, DeliveryId, RetryPolicy, SubscribeOptions } from '@whapi-webhooks/mock';
import { type FileStore, type NodeWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { withUsageErrors } from '../cli-error.ts';
import type { Colors } from '../colors.ts';
import { formatDelivery, formatFailedDelivery } from './format-delivery.ts';
import type { ReceiverOptions } from './subscription-of.ts';

/** How requests and webhooks name a channel. */
export interface ChannelIdentity {
  token: string;
  /** Default: that of the mock. */
  id?: string | undefined;
  /** Whether an app has created it: then output names it, and no phone is linked with it yet. */
  isNew?: boolean;
}

/** The options that concern channels. */
export interface ChannelOptions {
  token: string;
  channelId?: string;
  /** Several channels, instead of `token` and `channelId`. */
  channel?: (ChannelIdentity & { id: string })[];
  allowHost?: string[];
  cors?: string[];
  logLimit?: number;
  seed?: number;
  strict?: boolean;
  panelAlias?: boolean;
  trialLimits?: boolean;
}

/** A channel that is served, and what its receivers did with its webhooks. */
export interface Channel {
  /** Its id, where output must say which channel is meant. */
  name: string | undefined;
  whapi: NodeWhapi;
  sent: Set<DeliveryId>;
  /** Of those that were sent, the ones whose last attempt had no response. */
  unanswered: Set<DeliveryId>;
}

interface Surroundings {
  subscription: SubscribeOptions | undefined;
  store: FileStore | undefined;
  retry: RetryPolicy | undefined;
  colors: Colors;
  print(line: string): void;
  /** Called after each attempt. */
  onProgress(): void;
}

export function identitiesOf({ token, channelId, channel }: ChannelOptions): readonly ChannelIdentity[] {
  return channel ?? [{ token, id: channelId }];
}

/** Creates a channel, which prints its deliveries. */
export function createChannel(
  { token, id, isNew = false }: ChannelIdentity,
  options: ChannelOptions & ReceiverOptions,
  { subscription, store, retry, colors, print, onProgress }: Surroundings,
): Channel {
  const { seed, logLimit, webhook } = options;
  const name = isNew || identitiesOf(options).length > 1 ? id : undefined;
  const sent = new Set<DeliveryId>();
  const unanswered = new Set<DeliveryId>();
  const whapi = setupWhapi({
    token,
    ...(id !== undefined && { channelId: id }),
    ...(seed !== undefined && { seed }),
    ...(logLimit !== undefined && { logLimit }),
    ...(isNew && { loggedIn: false }),
    ...(store && !isNew && { store }),
    ...(retry && { retry }),
    ...(options.strict && { requestProfile: 'strict' }),
    ...(options.panelAlias && { panelAlias: true }),
    ...(options.trialLimits && { limits: 'trial' }),
    ...(options.cors && { cors: options.cors }),
    allowedHosts: [...(options.allowHost ?? []), ...(webhook === undefined ? [] : [new URL(webhook).hostname])],
    onAttempt(delivery: Delivery, { status }: Attempt) {
      sent.add(delivery.id);
      if (status === undefined) unanswered.add(delivery.id);
      else unanswered.delete(delivery.id);
      print(formatDelivery(delivery, colors, name));
      onProgress();
    },
    onDelivery(delivery) {
      if (delivery.outcome === 'delivered') return;
      const format = delivery.attempts.length === 0 ? formatDelivery : formatFailedDelivery;
      print(format(delivery, colors, name));
    },
  });
  if (subscription) withUsageErrors(() => whapi.subscribe(subscription));
  return { name, whapi, sent, unanswered };
}
