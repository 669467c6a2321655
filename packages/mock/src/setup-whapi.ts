import { ContractError, formatIssues, type Mode, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { validateRequest } from '@whapi-webhooks/contract/requests';
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
import {
  AUTHORISED,
  applyChanges,
  type ChannelState,
  DEFAULT_SETTINGS,
  STATUS_STEPS,
} from './channel/channel-state.ts';
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

/** How far apart the seeds of one process and the next are, with a store that outlives them: any large odd number. */
const EARLIER_PROCESS_STEP = 0x9e3779b1;

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
  /** A webhook that could not be delivered for so long, in seconds, is given up. From 15 to 172,800; default: no limit. */
  maxAgeSeconds?: number;
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
  /**
   * Subscribes a URL; a second call for the same URL replaces the first.
   * @throws {TypeError} when the options make no sense
   */
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
   * @throws {DeliveryAssertionError} with what came closest when the time is over
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
  /**
   * Ends all deliveries: waits for those under way, and leaves those that wait for another attempt
   * to the `store`, if there is one.
   * @param options.breakOff do not even wait for those under way
   */
  close(options?: { breakOff?: boolean }): Promise<void>;
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
    logLimit = 10_000,
    messageLimit = logLimit,
    retry = linearBackoff(),
  } = options;
  const clock = createClock(options.clock);
  const log = new DeliveryLog(logLimit, Math.max(0, ...store.unfinished.map(({ delivery }) => delivery.id)));
  const transport = new Transport({
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    allowedHosts: options.allowedHosts ?? [],
  });
  // Ids go on being new when a store outlives the process.
  const ownSeed = seed + store.earlierProcesses * EARLIER_PROCESS_STEP;
  let chance = seededChance(ownSeed);
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
  let randomBytes = seededBytes(ownSeed);
  // Later, so that receivers can be connected first.
  clock.after(0, () => deliverer.resume());

  function initialState(): ChannelState {
    return {
      channelId,
      account: options.account ?? { phone: '12025550199', name: 'Whapi' },
      chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
      statusSteps: options.statusSteps !== false && { ...STATUS_STEPS, ...options.statusSteps },
      chats: new Map(options.chats?.map((chat) => [chat.id, chat])),
      messages: new Map(),
      labels: new Map(options.labels?.map((label) => [label.id, label])),
      contacts: new Map(options.contacts?.map((contact) => [contact.id, contact])),
      groups: new Map(options.groups?.map((group) => [group.id, group])),
      calls: new Map(),
      watched: new Set(),
      presences: new Map(),
      unregistered: new Set(),
      settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
      status: AUTHORISED,
      loggedIn: true,
      startedAt: clock.now(),
    };
  }

  function run<I, R>(command: Command<I, R>, input: I): R {
    const { changes, webhooks, result, later = [] } = command(state, input, { now: clock.now(), randomBytes });
    for (const webhook of webhooks) refuseInvalid(webhook);
    applyChanges(state, changes);
    forgetOldest(state.messages, messageLimit);
    for (const webhook of webhooks) deliverer.send(webhook);
    for (const { afterMs, command } of later) clock.after(afterMs, () => run(command, undefined));
    return result;
  }

  function subscribe(webhook: WebhookSettings): void {
    refuseNonsense(webhook);
    subscriptions = withWebhook(subscriptions, webhook);
    state.settings = { ...state.settings, webhooks: withWebhook(state.settings.webhooks ?? [], webhook) };
  }

  const gateway = {
    get state() {
      return state;
    },
    run,
    now: () => clock.now(),
    deliverTo: (settings: WebhookSettings, webhook: WhapiWebhook) => deliverer.sendTo(settings, webhook),
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
    subscribe({ events, maxAgeSeconds, ...webhook }) {
      const age = maxAgeSeconds !== undefined && { webhook_max_age_seconds: maxAgeSeconds };
      subscribe({ mode: 'body', ...webhook, ...age, events: toSubscriptions(events) });
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
    async close({ breakOff = false } = {}) {
      if (!breakOff) await deliverer.idle();
      deliverer.clear();
      clock.clear();
    },
    reset() {
      deliverer.clear();
      store.clear();
      clock.reset();
      log.clear();
      faults.clear();
      state = initialState();
      randomBytes = seededBytes(ownSeed);
      chance = seededChance(ownSeed);
    },
  };
  return whapi;
}

function refuseInvalid(webhook: WhapiWebhook): void {
  const result = validateWebhook(webhook, { profile: 'strict' });
  if (!result.valid) throw new ContractError(result.issues, result.event);
}

/** @throws {TypeError} when the app could not subscribe like this either */
function refuseNonsense(webhook: WebhookSettings): void {
  const { issues } = validateRequest('Settings', { webhooks: [webhook] }, { profile: 'strict' });
  if (issues)
    throw new TypeError(`Failed to subscribe ${webhook.url}, please correct the options:\n${formatIssues(issues)}`);
}

function forgetOldest(messages: Map<string, Message>, limit: number): void {
  for (const id of messages.keys()) {
    if (messages.size <= limit) return;
    messages.delete(id);
  }
}

function withWebhook(webhooks: readonly WebhookSettings[], webhook: WebhookSettings): WebhookSettings[] {
  return [...webhooks.filter(({ url }) => url !== webhook.url), webhook];
}
