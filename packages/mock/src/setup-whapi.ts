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
import { changeTimer, type TimerChange } from './channel/change-timer.ts';
import { applyChanges, type ChannelState, DEFAULT_SETTINGS } from './channel/channel-state.ts';
import type { Command } from './channel/command.ts';
import { type IncomingMessage, receiveMessage } from './channel/receive-message.ts';
import type { DeepPartial } from './deep-partial.ts';
import { Deliverer } from './delivery/deliverer.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Receiver } from './delivery/receiver.ts';
import { toSubscriptions } from './delivery/subscribed-events.ts';
import { createHandlers } from './gateway/create-handlers.ts';
import { mergeOverrides } from './merge-overrides.ts';
import { seededBytes } from './seeded-bytes.ts';
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

/** The phones on the other side: what people do that reaches the channel. */
export interface WhapiChannel {
  /** Somebody writes to the channel. */
  receiveMessage(message: IncomingMessage): Promise<Message>;
  /** Somebody changes the timer of disappearing messages in a chat. */
  changeTimer(change: TimerChange): Promise<Message>;
}

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
   * @returns the deliveries, once they are through
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
  /** Resolves when no delivery is under way. */
  settled(): Promise<void>;
  /**
   * Back to how `setupWhapi` left it: chats, messages, labels, settings, log and ids.
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
  const { clock = Date, channelId = 'MANTIS-M72HC' } = options;
  const now = () => clock.now();
  const deliverer = new Deliverer({
    now,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    timeoutMs: options.timeoutMs ?? 10_000,
    onDelivery: options.onDelivery ?? (() => {}),
  });
  let subscriptions: WebhookSettings[] = [];
  let state = initialState();
  let randomBytes = seededBytes(options.seed ?? 1);

  function initialState(): ChannelState {
    return {
      channelId,
      account: options.account ?? { phone: '12025550199', name: 'Whapi' },
      chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
      chats: new Map(options.chats?.map((chat) => [chat.id, chat])),
      messages: new Map(),
      labels: new Map(options.labels?.map((label) => [label.id, label])),
      settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
    };
  }

  function run<I, R>(command: Command<I, R>, input: I): R {
    const { changes, webhooks, result } = command(state, input, { now: now(), randomBytes });
    for (const webhook of webhooks) refuseInvalid(webhook);
    applyChanges(state, changes);
    for (const webhook of webhooks) deliver(webhook);
    return result;
  }

  function deliver(webhook: WhapiWebhook): Promise<Delivery>[] {
    return deliverer.send(webhook, state.settings.webhooks ?? []);
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
    }),
    channel: {
      receiveMessage: async (message) => run(receiveMessage, message),
      changeTimer: async (change) => run(changeTimer, change),
    },
    get deliveries() {
      return deliverer.log;
    },
    connect(url, receiver) {
      deliverer.connect(url, receiver);
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
      return Promise.all(deliver(webhook)) as Promise<never>;
    },
    settled: () => deliverer.settled(),
    reset() {
      deliverer.clear();
      state = initialState();
      randomBytes = seededBytes(options.seed ?? 1);
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
