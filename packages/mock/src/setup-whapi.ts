import { ContractError, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import type { WebhookOf, WebhookSettings, WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { waitForDelivery } from './assertions/wait-for-delivery.ts';
import { waitForRequest } from './assertions/wait-for-request.ts';
import { actOf, type Origin } from './causes.ts';
import { Channel } from './channel/channel.ts';
import { initialState, limitsOf } from './channel/initial-state.ts';
import type { Run } from './channel/run.ts';
import { OTHER_CHANGE, type StateChange } from './channel/state/changed-chats.ts';
import { CommandError } from './channel/state/command-error.ts';
import { deepFreeze } from './channel/state/deep-freeze.ts';
import { createWhapiChannel } from './channel/verbs/create-whapi-channel.ts';
import { channelSeed, DEFAULT_CHANNEL_ID } from './channel-seed.ts';
import { createClock } from './clock/create-clock.ts';
import type { Duration } from './clock/duration.ts';
import { MockCoverage } from './coverage/mock-coverage.ts';
import { Deliverer } from './delivery/deliverer.ts';
import type { Delivery } from './delivery/delivery.ts';
import { traceFactory } from './delivery/delivery-headers.ts';
import { numberOf } from './delivery/delivery-id.ts';
import { DeliveryLog } from './delivery/delivery-log.ts';
import { noStore } from './delivery/delivery-store.ts';
import { attemptView, viewOf } from './delivery/delivery-view.ts';
import { linearBackoff } from './delivery/retry-policy.ts';
import { sendByFetch } from './delivery/send-request.ts';
import { toSubscriptions } from './delivery/subscribed-events.ts';
import { toReceiver } from './delivery/to-receiver.ts';
import { Transport } from './delivery/transport.ts';
import { exportStory } from './export/export-story.ts';
import { Faults } from './faults/faults.ts';
import { recordedFaults } from './faults/recorded-faults.ts';
import { createGateway, GATEWAY_URL } from './gateway/create-gateway.ts';
import { createHandlers } from './gateway/create-handlers.ts';
import { claimRequest } from './gateway/mocks/claim-request.ts';
import { type RegisteredMock, registerComposed } from './gateway/mocks/registry.ts';
import { servedOperations } from './gateway/served-operations.ts';
import { type Inside, registerInside } from './inside.ts';
import { Journal } from './journal.ts';
import { Listeners } from './listeners.ts';
import { mergeOverrides } from './merge-overrides.ts';
import {
  readCloseOptions,
  readConnectedUrl,
  readDelivered,
  readEmission,
  readRequested,
  readSendOptions,
} from './options/method-fields.ts';
import { readSubscribeOptions, readWhapiOptions } from './options/whapi-fields.ts';
import type { WhapiOptions } from './options/whapi-options.ts';
import { RequestLog } from './requests/request-log.ts';
import { type Runtime, webRuntime } from './runtime.ts';
import { SeededRandom } from './seeded-random.ts';
import { snapshotOf, stateOf } from './snapshot/channel-snapshot.ts';
import { readSnapshot } from './snapshot/read-snapshot.ts';
import { SNAPSHOT_FORMAT, SnapshotError } from './snapshot/snapshot.ts';
import { StepLog } from './step-log/step-log.ts';
import { playScenario } from './steps/play-scenario.ts';
import { runStep } from './steps/run-step.ts';
import { registerTimeline, Timeline } from './timeline/timeline.ts';
import type { TimelineEntry } from './timeline/timeline-row.ts';
import type { ExportOptions, Whapi } from './whapi.ts';

type Examples = typeof examples;

/** How far apart the seeds of one process and the next are, with a store that outlives them: any large odd number. */
const EARLIER_PROCESS_STEP = 0x9e3779b1;

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
  return createWhapi(options, webRuntime);
}

/** Assembles a mock from its parts. */
export function createWhapi(given: WhapiOptions, runtime: Runtime): Whapi {
  const options = readWhapiOptions(given);
  const {
    token = 'test-token',
    channelId = DEFAULT_CHANNEL_ID,
    seed = 1,
    timeoutMs = 10_000,
    loopLimit = 50,
    store = noStore,
    logLimit = 10_000,
    requestLogLimit = logLimit,
    requestLogLimitBytes = 67_108_864,
    messageLimit = logLimit,
    retry = linearBackoff(),
    cors = false,
    panelAlias = false,
  } = options;
  const { causes, nextTurn } = runtime;
  const clock = createClock(options.clock);
  const lastId = store.unfinished.reduce((highest, { delivery }) => Math.max(highest, numberOf(delivery.id)), 0);
  const report = (error: unknown) => deliverer.report(error);
  // A delivery has one attempt, as a rule.
  const journal = new Journal<TimelineEntry>(3 * logLimit + requestLogLimit, report);
  const log = new DeliveryLog(logLimit, lastId, journal, report);
  const requests = new RequestLog({
    limit: requestLogLimit,
    limitBytes: requestLogLimitBytes,
    journal,
    now: () => clock.now(),
    report,
  });
  const stepLog = new StepLog({
    limit: logLimit,
    limitBytes: requestLogLimitBytes,
    journal,
    now: () => clock.now(),
    ownDelivery: () => deliverer.ownDelivery(causes.current()),
  });
  const { record } = stepLog;
  const transport = new Transport({
    send: options.fetch ? sendByFetch(options.fetch) : runtime.send,
    allowedHosts: options.allowedHosts ?? [],
  });
  // Ids go on being new when a store outlives the process.
  const ownSeed = channelSeed(seed, channelId) + store.earlierProcesses * EARLIER_PROCESS_STEP;
  const chance = new SeededRandom(ownSeed);
  const traces = new SeededRandom(ownSeed + 1);
  const stateListeners = new Listeners<StateChange>(report);
  const otherChanged = () => stateListeners.call(OTHER_CHANGE);
  const faults = new Faults(() => chance.chance(), servedOperations, otherChanged);
  clock.onMove = otherChanged;
  const coverage = new MockCoverage(options.coverage ?? true);
  const deliverer = new Deliverer({
    clock,
    faults,
    log,
    transport,
    hold: runtime.hold,
    causes,
    nextTurn,
    createTrace: traceFactory((length) => traces.bytes(length)),
    store,
    timeoutMs,
    loopLimit,
    retry: retry || (() => undefined),
    isSuccess: options.isSuccess ?? ((status) => status === 200),
    settings: () => channel.state.settings,
    onStart: (delivery, attempt) => coverage.begin(delivery, attempt, transport.isConnected(delivery.receiver)),
    onAttempt: (delivery, attempt) => options.onAttempt?.(viewOf(delivery), attemptView(attempt)),
    onDelivery(delivery) {
      if (delivery.outcome === 'dropped') coverage.addFault('drop');
      return options.onDelivery?.(viewOf(delivery));
    },
  });
  clock.idle = () => deliverer.idle();
  let subscriptions: WebhookSettings[] = [];
  let mediaUrl = options.mediaUrl ?? GATEWAY_URL;
  let { limits } = options;
  const atSetup = () => initialState({ ...options, limits }, { channelId, subscriptions, mediaUrl, now: clock.now() });
  const channel = new Channel({
    initialState: atSetup,
    clock,
    outbox: {
      accept(webhooks, origin, settings) {
        // While it is steered, the same webhooks are sent thousands of times.
        if (!runtime.hold) for (const webhook of webhooks) assertStrict(webhook);
        return deliverer.accept(webhooks.map(deepFreeze), origin, settings);
      },
      mayPass: (error) => deliverer.mayPass(error),
      report: (error) => deliverer.report(error),
    },
    seed: ownSeed,
    messageLimit,
    listeners: stateListeners,
  });
  const gateway = createGateway({
    token,
    requestProfile: options.requestProfile ?? 'tolerant',
    panelAlias,
    cors,
    maxBodyBytes: options.maxBodyBytes,
    channel,
    deliverer,
    requests,
    causes,
    clock,
    faults,
    onFault: (type) => coverage.addFault(type),
    currentStep: () => stepLog.source,
  });
  const timeline = new Timeline(journal);
  registerTimeline(gateway, timeline);
  const registered: RegisteredMock = {
    token,
    gateway,
    panelAlias,
    claims: (request) => claimRequest(request, { state: channel.state, cors }),
  };
  // Later, so that receivers can be connected first.
  if (store.unfinished.length > 0) clock.after(0, () => deliverer.resume());

  function subscribe(webhook: WebhookSettings): void {
    const { state } = channel;
    subscriptions = withWebhook(subscriptions, webhook);
    state.settings = deepFreeze({ ...state.settings, webhooks: withWebhook(state.settings.webhooks ?? [], webhook) });
    otherChanged();
  }

  /** Waits, then throws the first error that occurred meanwhile. */
  async function throwErrorsAfter(waiting: Promise<unknown>): Promise<void> {
    await waiting;
    deliverer.throwErrors();
  }

  /** What the step that is running does is attributed to it. */
  function originOfStep(): Origin {
    return { cause: causes.current(), isAct: true, source: stepLog.source };
  }

  async function dispatch(webhook: WhapiWebhook): Promise<Delivery[]> {
    const origin = originOfStep();
    const send = deliverer.accept([deepFreeze(webhook)], origin, channel.state.settings);
    const deliveries = send();
    await throwErrorsAfter(deliverer.idle());
    return deliveries.map(viewOf);
  }

  const run: Run = (command, input) => channel.run(command, input, originOfStep());
  const ownFaults = recordedFaults(faults, stepLog);
  const resetListeners = new Listeners<void>(report);
  const requestedAfter: Inside['requestedAfter'] = async (after, operation, matcher, options) => {
    const { within = 1_000, count = 1 } = readRequested(operation, matcher, options);
    const wait = async () => {
      const expected = { operation, matcher, within, count, after };
      const request = await waitForRequest({ log: requests, clock, owner: whapi }, expected);
      deliverer.throwErrors();
      return request;
    };
    return record('expectRequested', { operation, matcher, ...options }, wait, named);
  };

  const deliveredAfter: Inside['deliveredAfter'] = async (after, event, matcher, options) => {
    const { within = 1_000 } = readDelivered(event, matcher, options);
    const wait = async () => {
      const expected = { event, matcher, within, after };
      const delivery = await waitForDelivery({ log, clock, owner: whapi }, expected);
      deliverer.throwErrors();
      return delivery;
    };
    return record('expectDelivered', { event, matcher, ...options }, wait, named);
  };

  registerInside(gateway, {
    channelId,
    hasOwnMediaUrl: options.mediaUrl !== undefined,
    registered,
    clock,
    faults: ownFaults,
    record,
    noteAct: (description) => stepLog.note(description),
    get lastSeq() {
      return journal.nextSeq - 1;
    },
    get lastRequestId() {
      return requests.lastId;
    },
    get logs() {
      return { deliveries: log.kept, requests: requests.kept };
    },
    requestedAfter,
    deliveredAfter,
    async resend({ id }) {
      const delivery = log.find(id);
      if (!delivery) throw new CommandError(404, `There is no delivery ${id}`);
      const { receiver: url } = delivery;
      const settings = channel.state.settings.webhooks?.find((webhook) => webhook.url === url) ?? { url };
      const cause = causes.current();
      const origin = { cause, isAct: true, source: actOf('resend', deliverer.ownDelivery(cause)) };
      const resent = deliverer.resend(delivery, settings, origin);
      await throwErrorsAfter(deliverer.idle());
      return viewOf(resent);
    },
    setLimits(limitsOrNone) {
      limits = limitsOrNone;
      channel.state.limits = limitsOf(limits);
    },
    get state() {
      return channel.state;
    },
    throwErrors: () => deliverer.throwErrors(),
    onReset: (listener) => resetListeners.add(listener),
    onStateChange: (listener) => stateListeners.add(listener),
  });

  const now = () => ({ now: clock.now() });

  const whapi: Whapi = {
    get handlers() {
      registerComposed(registered);
      return createHandlers(registered);
    },
    gateway,
    channel: createWhapiChannel(run, record),
    get subscriptions() {
      return channel.state.settings.webhooks ?? [];
    },
    get deliveries() {
      return log.entries;
    },
    get requests() {
      return requests.entries;
    },
    get timeline() {
      return timeline.rows;
    },
    clock: Object.freeze({
      now: () => clock.now(),
      advance: (by: Duration) => record('advance', { by }, () => throwErrorsAfter(clock.advance(by)), now),
      runAll: () => record('runAll', {}, () => throwErrorsAfter(clock.runAll()), now),
      get pending() {
        return clock.pending;
      },
    }),
    faults: ownFaults,
    requested: (...expectation) => requestedAfter(0, ...expectation),
    delivered: (...expectation) => deliveredAfter(0, ...expectation),
    connect(url, receiver) {
      readConnectedUrl(url);
      transport.connect(url, toReceiver(url, receiver));
      if (!channel.state.settings.webhooks?.some((webhook) => webhook.url === url)) {
        subscribe({ url, mode: 'body', events: toSubscriptions() });
      }
    },
    subscribe(options) {
      const { events, maxAgeSeconds, ...webhook } = readSubscribeOptions(options);
      const age = maxAgeSeconds !== undefined && { webhook_max_age_seconds: maxAgeSeconds };
      subscribe({ mode: 'body', ...webhook, ...age, events: toSubscriptions(events) });
    },
    async emit<E extends WhapiEventName>(event: E, overrides?: unknown, options?: { example?: keyof Examples[E] }) {
      const { example = 'minimal' } = readEmission(event, overrides, options);
      const base = { ...examples[event][example as keyof Examples[E]], channel_id: channelId };
      const webhook = mergeOverrides(base, overrides ?? {}) as WebhookOf<E>;
      assertStrict(webhook);
      const send = () => dispatch(webhook) as Promise<never[]>;
      return record('emit', { event, overrides, ...options }, send, allNamed);
    },
    async send(webhook, options) {
      const { unchecked = false, learn = false } = readSendOptions(webhook, options);
      if (!unchecked) assertStrict(webhook);
      const send = () => {
        const copy = structuredClone(webhook);
        // Before the receiver is called: it may ask for what it is sent.
        if (learn) channel.learn(copy);
        return dispatch(copy) as Promise<never[]>;
      };
      return record('send', { webhook, ...options }, send, allNamed);
    },
    play: (scenario, options) => playScenario(whapi, scenario, options),
    step: (name, ...[argument]) => runStep(whapi, name, argument),
    export: ((exportOptions: ExportOptions) =>
      exportStory(
        { journal, clock, options, subscriptions, otherActs: stepLog.otherActs },
        exportOptions,
      )) as Whapi['export'],
    linkMediaTo(url) {
      mediaUrl = url;
      channel.state.mediaUrl = url;
    },
    settled: () => record('settle', {}, () => throwErrorsAfter(clock.runAll()), now),
    async close(options) {
      const { breakOff = false } = readCloseOptions(options);
      if (!breakOff) await deliverer.drain();
      try {
        deliverer.throwErrors();
      } finally {
        deliverer.clear();
        clock.clear();
      }
    },
    coverage: () => coverage.coverage,
    resetCoverage: () => coverage.clear(),
    snapshot() {
      const waiting = log.entries.filter(({ outcome }) => outcome === 'waiting').length;
      if (waiting > 0 || clock.pending > 0) {
        throw new SnapshotError(
          'not-settled',
          `Failed to take a snapshot: ${waiting} deliveries and ${clock.pending} timers, such as those of statuses and retries, are waiting, and a snapshot has none`,
          'Wait for them with settled() (POST /settle) before',
        );
      }
      return {
        format: SNAPSHOT_FORMAT,
        channel: snapshotOf(channel.state),
        faults: faults.state,
        clock: clock.state,
        random: { ids: channel.randomState, traces: traces.state, chance: chance.state },
        lastIds: { deliveries: log.lastId, requests: requests.lastId, steps: stepLog.lastId },
      };
    },
    restore(value) {
      const {
        channel: known,
        faults: faultsState,
        clock: time,
        random,
        lastIds,
      } = readSnapshot(value, () => snapshotOf(atSetup()));
      const restoreFaults = faults.prepare(faultsState);
      const restoreChannel = channel.prepare((fresh) => stateOf(known, fresh), random.ids);
      // From here on, nothing is refused.
      deliverer.clear();
      store.clear();
      clock.restore(time);
      log.clear(lastIds.deliveries);
      requests.clear(lastIds.requests);
      stepLog.clear(lastIds.steps);
      stepLog.note('a snapshot was restored');
      journal.clear();
      restoreFaults();
      restoreChannel();
      traces.state = random.traces;
      chance.state = random.chance;
      resetListeners.call();
    },
    reset() {
      deliverer.clear();
      store.clear();
      clock.reset();
      log.clear();
      requests.clear();
      stepLog.clear();
      journal.clear();
      faults.reset();
      channel.reset();
      chance.reset(ownSeed);
      resetListeners.call();
    },
  };
  return whapi;
}

/** A delivery or a request has a row of its own: that of a step only names it. */
const named = ({ id }: { readonly id: string }) => ({ id });
const allNamed = (deliveries: readonly Delivery[]) => deliveries.map(named);

function assertStrict(webhook: WhapiWebhook): void {
  const result = validateWebhook(webhook, { profile: 'strict' });
  if (!result.valid) throw new ContractError(result.issues, result.event);
}

function withWebhook(webhooks: readonly WebhookSettings[], webhook: WebhookSettings): WebhookSettings[] {
  return [...webhooks.filter(({ url }) => url !== webhook.url), webhook];
}
