import { ContractError, examples, type Mode, validateWebhook } from '@whapi-webhooks/contract';
import type {
  Message,
  PayloadOf,
  WebhookOf,
  WebhookSettings,
  WhapiEventName,
  WhapiWebhook,
} from '@whapi-webhooks/types';
import type { HttpHandler } from 'msw';
import { type ChatActor, createChatActor } from './actors/chat-actor.ts';
import { createWorldActor, type WorldActor } from './actors/world-actor.ts';
import type { WebhookMatcher } from './assertions/find-delivery.ts';
import { waitForDelivery } from './assertions/wait-for-delivery.ts';
import { AUTHORISED, applyChanges, type ChannelState, DEFAULT_SETTINGS } from './channel/channel-state.ts';
import type { Command } from './channel/command.ts';
import { createClock } from './clock/create-clock.ts';
import type { Duration } from './clock/duration.ts';
import type { WhapiClock } from './clock/mock-clock.ts';
import type { DeepPartial } from './deep-partial.ts';
import { Deliverer } from './delivery/deliverer.ts';
import type { Delivery } from './delivery/delivery.ts';
import { DeliveryLog } from './delivery/delivery-log.ts';
import { noStore } from './delivery/delivery-store.ts';
import type { Receiver } from './delivery/receiver.ts';
import { linearBackoff } from './delivery/retry-policy.ts';
import { toSubscriptions } from './delivery/subscribed-events.ts';
import { Transport } from './delivery/transport.ts';
import { Faults, type WhapiFaults } from './faults/faults.ts';
import { createHandlers } from './gateway/create-handlers.ts';
import { mergeOverrides } from './merge-overrides.ts';
import { seededBytes } from './seeded-bytes.ts';
import { seededChance } from './seeded-chance.ts';
import type { WhapiOptions } from './whapi-options.ts';

type Examples = typeof examples;

/** Where, how and what a receiver gets. */
export interface SubscribeOptions {
  /** URL of the receiver. */
  url: string;
  /** Default `body`. */
  mode?: Mode;
  /** Default: every event. */
  events?: readonly WhapiEventName[];
  /** Headers to send along, at most five. */
  headers?: Record<string, string>;
}

/** The phones on the other side, and the channel's own: what people do that reaches the channel. */
export interface WhapiChannel extends ChatActor, WorldActor {}

/** A mock Whapi: one channel, its REST API, and the webhooks that it sends. */
export interface Whapi {
  /** MSW handlers that stand in for https://gate.whapi.cloud. */
  readonly handlers: HttpHandler[];
  readonly channel: WhapiChannel;
  /** The log of deliveries, oldest first. */
  readonly deliveries: readonly Delivery[];
  /**
   * Puts a receiver at a URL: deliveries to it are calls in process. Until the URL is subscribed
   * on purpose, by `subscribe` or by the app's PATCH /settings, it gets every event in `body` mode.
   */
  connect(url: string, receiver: Receiver): void;
  /** Subscribes a URL; a second call for the same URL replaces the first. */
  subscribe(options: SubscribeOptions): void;
  /**
   * Sends a webhook made from an example and your overrides. It changes nothing in the channel.
   * @returns the deliveries, once each that does not wait has been tried
   * @throws {ContractError} when the overrides break the contract
   * @example await whapi.emit('chats.patch', { chats_updates: [{ after_update: { mute: true }, changes: ['mute'] }] });
   */
  emit<E extends WhapiEventName>(
    event: E,
    overrides?: DeepPartial<PayloadOf<E>>,
    options?: { example?: keyof Examples[E] },
  ): Promise<Delivery<E>[]>;
  /**
   * Sends a webhook as it is.
   * @param options.unchecked send it even though it breaks the contract; it needs a known `event` all the same
   * @throws {ContractError} when it breaks the contract
   */
  send<E extends WhapiEventName>(webhook: WebhookOf<E>, options?: { unchecked?: boolean }): Promise<Delivery<E>[]>;
  /** The time: moves on by hand as well. */
  readonly clock: WhapiClock;
  /** What is to go wrong on purpose. */
  readonly faults: WhapiFaults;
  /**
   * Waits until a webhook is delivered.
   * @param matcher a part of the webhook, or a question to ask of it
   * @param options.within how long to wait. Default 1,000 ms
   * @throws {Error} with what came closest when the time is over
   * @example await whapi.delivered('chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
   */
  delivered<E extends WhapiEventName>(
    event: E,
    matcher?: WebhookMatcher<E>,
    options?: { within?: Duration },
  ): Promise<Delivery<E>>;
  /** Resolves when no delivery is under way or waiting. Waits, such as those between retries, are skipped. */
  settled(): Promise<void>;
  /**
   * Back to how `setupWhapi` left it: chats, messages, labels, settings, log, ids, time and faults.
   * Receivers stay connected, and what `subscribe` was told stays subscribed.
   */
  reset(): void;
}

/**
 * Sets up a mock Whapi for any runtime. In Node, `@whapi-webhooks/mock/node` adds `listen` and `close`.
 * @example
 * const whapi = setupWhapi({ token: 'test-token' });
 * const server = setupServer(...whapi.handlers);
 * whapi.connect('https://bot.test/hook', app.fetch);
 * await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
 * await whapi.settled();
 */
export function setupWhapi(options: WhapiOptions = {}): Whapi {
  const {
    channelId = 'MANTIS-M72HC',
    seed = 1,
    timeoutMs = 10_000,
    store = noStore,
    retry = linearBackoff(),
  } = options;
  const clock = createClock(options.clock);
  const log = new DeliveryLog(options.logLimit ?? 10_000);
  const transport = new Transport({
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs,
    allowedHosts: options.allowedHosts ?? [],
  });
  let chance = seededChance(seed);
  const faults = new Faults(() => chance());
  const deliverer = new Deliverer({
    clock,
    faults,
    log,
    transport,
    store,
    timeoutMs,
    retry: retry || (() => undefined),
    isSuccess: options.isSuccess ?? ((status) => status === 200),
    settings: () => state.settings,
    onAttempt: options.onAttempt ?? (() => {}),
    onDelivery: options.onDelivery ?? (() => {}),
  });
  clock.idle = () => deliverer.idle();
  let subscriptions: WebhookSettings[] = [];
  let state = initialState();
  let randomBytes = seededBytes(seed);
  // Later, so that receivers can be connected first.
  clock.after(0, () => {
    for (const { delivery, settings } of store.unfinished) deliverer.resume(delivery, settings);
  });

  function initialState(): ChannelState {
    return {
      channelId,
      account: options.account ?? { phone: '12025550199', name: 'Whapi' },
      chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
      chats: new Map(options.chats?.map((chat) => [chat.id, chat])),
      messages: new Map(),
      labels: new Map(options.labels?.map((label) => [label.id, label])),
      contacts: new Map(),
      groups: new Map(),
      calls: new Map(),
      watched: new Set(),
      settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
      status: AUTHORISED,
    };
  }

  function run<I, R>(command: Command<I, R>, input: I): R {
    const { changes, webhooks, result, later = [] } = command(state, input, { now: clock.now(), randomBytes });
    for (const webhook of webhooks) refuseInvalid(webhook);
    applyChanges(state, changes);
    for (const webhook of webhooks) deliverer.send(webhook);
    for (const { afterMs, command } of later) clock.after(afterMs, () => run(command, undefined));
    return result;
  }

  function subscribe(webhook: WebhookSettings): void {
    subscriptions = withWebhook(subscriptions, webhook);
    state.settings = { ...state.settings, webhooks: withWebhook(state.settings.webhooks ?? [], webhook) };
  }

  const gateway = {
    get state() {
      return state;
    },
    run,
  };

  const whapi: Whapi = {
    handlers: createHandlers(gateway, {
      token: options.token ?? 'test-token',
      requestProfile: options.requestProfile ?? 'tolerant',
      clock,
      faults,
    }),
    channel: { ...createChatActor(run), ...createWorldActor(run) },
    get deliveries() {
      return log.entries;
    },
    clock,
    faults,
    delivered: (event, matcher, { within = 1_000 } = {}) => waitForDelivery({ log, clock }, event, matcher, within),
    connect(url, receiver) {
      transport.connect(url, receiver);
      if (!state.settings.webhooks?.some((webhook) => webhook.url === url)) {
        subscribe({ url, mode: 'body', events: toSubscriptions() });
      }
    },
    subscribe({ events, ...webhook }) {
      subscribe({ mode: 'body', ...webhook, events: toSubscriptions(events) });
    },
    async emit<E extends WhapiEventName>(
      event: E,
      overrides?: unknown,
      { example = 'minimal' as keyof Examples[E] } = {},
    ) {
      const base = { ...examples[event][example], channel_id: channelId };
      return whapi.send(mergeOverrides(base, overrides ?? {}) as WebhookOf<E>);
    },
    async send(webhook, { unchecked = false } = {}) {
      if (!unchecked) refuseInvalid(webhook);
      const deliveries = deliverer.send(webhook);
      await deliverer.idle();
      return deliveries as never[];
    },
    settled: () => clock.runAll(),
    reset() {
      deliverer.clear();
      clock.reset();
      log.clear();
      faults.clear();
      state = initialState();
      randomBytes = seededBytes(seed);
      chance = seededChance(seed);
    },
  };
  return whapi;
}

function refuseInvalid(webhook: WhapiWebhook): void {
  const result = validateWebhook(webhook, { profile: 'strict' });
  if (!result.valid) throw new ContractError(result.issues, result.event);
}

function withWebhook(webhooks: readonly WebhookSettings[], webhook: WebhookSettings): WebhookSettings[] {
  return [...webhooks.filter(({ url }) => url !== webhook.url), webhook];
}
