import { addressWebhook } from '@whapi-webhooks/contract';
import {
  eventName,
  type Settings,
  type WebhookSettings,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';
import type { Cause, CausedBy, CauseTracker, DeliveryId, Origin } from '../causes.ts';
import type { Outbox } from '../channel/channel.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Faults } from '../faults/faults.ts';
import { type MarkedWebhook, webhooksToSend } from '../faults/webhooks-to-send.ts';
import type { Attempt, Delivery, DeliveryOutcome } from './delivery.ts';
import { numberOf } from './delivery-id.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { type DeliveryStore, StoreError } from './delivery-store.ts';
import { DispatchFaults } from './dispatch-faults.ts';
import type { Hold } from './hold.ts';
import { InFlightRequests } from './in-flight-requests.ts';
import { LoopError } from './loop-error.ts';
import { mergeWebhooks } from './merge-webhooks.ts';
import type { PendingDelivery } from './pending-delivery.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { type RequestOptions, startRequest } from './start-request.ts';
import { isSubscribed } from './subscribed-events.ts';
import type { Transport } from './transport.ts';

export interface DelivererOptions {
  clock: MockClock;
  faults: Faults;
  log: DeliveryLog;
  transport: Transport;
  /** Decides when attempts start, instead of the clock; nothing waits for those in flight then. */
  hold?: Hold | undefined;
  causes: CauseTracker;
  /** Yields to the timers of the runtime. */
  nextTurn(): Promise<void>;
  /** A new value for `sentry-trace`. */
  createTrace(): string;
  /** Remembers the deliveries that are not finished. */
  store: DeliveryStore;
  retry: RetryPolicy;
  /** Whether a status counts as success. */
  isSuccess(status: number): boolean;
  /** Timeout of an attempt, in milliseconds. */
  timeoutMs: number;
  /** How many webhooks in a row may be caused by what a receiver does with the one before. */
  loopLimit: number;
  /** The channel's settings at this moment. */
  settings(): Settings;
  /**
   * Called when an attempt has begun, after faults have acted on it. Returns what is called once it has ended, unless
   * the mock is reset before.
   */
  onStart(delivery: Delivery, attempt: Attempt): (isSuccess: boolean) => void;
  /** Called after each attempt. */
  onAttempt(delivery: Delivery, attempt: Attempt): unknown;
  /** Called once a delivery is finished. */
  onDelivery(delivery: Delivery): unknown;
}

/** Sends webhooks to their receivers: each delivery has its own timers, until it succeeds or is given up. */
export class Deliverer implements Outbox {
  readonly #options: DelivererOptions;
  readonly #requestOptions: RequestOptions;
  readonly #inFlight: InFlightRequests;
  readonly #dispatchFaults: DispatchFaults;
  /** Aborted when everything is forgotten: what is in flight then leaves no trace. */
  #era = new AbortController();
  /** Errors outside of the calls of the test, thrown by its next call that waits. */
  #errors: unknown[] = [];
  #waiting = 0;
  /** How many webhooks whose cause is not known may be sent while the test waits: each act of the test adds to it. */
  #unattributed: number;
  /** While the mock closes, nothing that a receiver causes is sent any more. */
  #isClosing = false;
  /** The deliveries whose attempt is in flight, in the order of their start. */
  readonly #attempting = new Set<Delivery>();

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#unattributed = options.loopLimit;
    this.#inFlight = new InFlightRequests(options.timeoutMs);
    this.#requestOptions = { ...options, inFlight: this.#inFlight };
    this.#dispatchFaults = new DispatchFaults(options, {
      start: (pending) => this.#start(pending),
      merge: (pendings) => this.#merge(pendings),
      drop: (pending) => this.#finish(pending, 'dropped'),
    });
  }

  /**
   * Accepts webhooks for each subscribed receiver, with the copies that faults add.
   * @param settings the channel's, as they are once the command has been applied
   * @returns what starts the deliveries
   * @throws {StoreError} when they cannot be stored; then none is accepted
   */
  accept(webhooks: readonly WhapiWebhook[], origin: Origin, settings: Settings): () => Delivery[] {
    const pendings: PendingDelivery[] = [];
    for (const webhook of webhooks) {
      const event = eventName(webhook);
      if ((this.#isClosing && !origin.isAct) || this.#isLoop(event, origin)) break;
      for (const receiver of settings.webhooks ?? []) {
        if (isSubscribed(receiver, event)) pendings.push(...this.#createAll(receiver, webhook, origin));
      }
    }
    return this.#store(pendings, settings, origin);
  }

  /** Whether an error may pass: that of a full disk, for instance. */
  mayPass(error: unknown): boolean {
    return error instanceof StoreError;
  }

  /** Keeps an error for where the test waits next. */
  report(error: unknown): void {
    this.#errors.push(error);
  }

  /** Starts a delivery to one receiver, subscribed or not, with the copies that faults add. */
  sendTo(settings: WebhookSettings, webhook: WhapiWebhook, origin: Origin = {}): Delivery[] {
    return this.#store(this.#createAll(settings, webhook, origin), this.#options.settings(), origin)();
  }

  /** The delivery that is a cause, unless another mock of the process sends it: its id would name another one here. */
  ownDelivery(cause: Cause | undefined): DeliveryId | undefined {
    return cause?.sender === this ? cause.delivery.id : undefined;
  }

  /**
   * The delivery in flight that started last, of those to receivers whose requests are not tracked: what a request
   * without a known cause may be a reaction to.
   */
  newestUntracked(): DeliveryId | undefined {
    const { causes, transport } = this.#options;
    let newest: DeliveryId | undefined;
    for (const { id, receiver } of this.#attempting) {
      if (!causes.isTracking || !transport.isConnected(receiver)) newest = id;
    }
    return newest;
  }

  /**
   * Starts a delivery of what another one sent, to the same receiver. Faults do not change its webhook again.
   * @param settings of the receiver as they are now
   */
  resend({ id, event, mode, webhook }: Delivery, settings: WebhookSettings, origin: Origin): Delivery {
    const delivery = this.#create({ ...settings, mode }, event, { webhook, faults: [] }, origin.source?.causedBy);
    delivery.resendOf = id;
    this.#store([{ delivery, settings }], this.#options.settings(), origin)();
    return delivery;
  }

  /** Continues with what was not finished when an earlier process ended. */
  resume(): void {
    for (const { delivery, settings } of this.#options.store.unfinished) {
      this.#options.log.add(delivery);
      this.#attempt({ delivery, settings, earlierAttempts: delivery.attempts.length });
    }
  }

  /** Resolves when no request is in flight, except to silent receivers. Deliveries that wait for the clock do not count. */
  async idle(): Promise<void> {
    if (this.#options.hold) return;
    this.#waiting += 1;
    await this.#inFlight.idle();
    this.#waiting -= 1;
  }

  /**
   * Throws the first error that occurred outside of a call, such as that of a callback, and discards the others.
   * @throws {LoopError} when the app reacts to its own webhooks in an infinite loop
   */
  throwErrors(): void {
    const [error, ...others] = this.#errors.splice(0);
    if (error === undefined && others.length === 0) return;
    throw error;
  }

  /** Waits for what is in flight; what receivers cause meanwhile is not sent. */
  async drain(): Promise<void> {
    this.#isClosing = true;
    await this.idle();
    this.#isClosing = false;
  }

  /** Forgets what is waiting, and aborts what is in flight, without a trace. */
  clear(): void {
    // With a reason of its own: the default one is an exception with a stack.
    this.#era.abort('reset');
    this.#era = new AbortController();
    this.#errors = [];
    this.#unattributed = this.#options.loopLimit;
    this.#attempting.clear();
    this.#dispatchFaults.clear();
    this.#inFlight.abort();
  }

  /** The delivery of a webhook to one receiver, and the copies that faults add. */
  #createAll(settings: WebhookSettings, webhook: WhapiWebhook, { cause, source }: Origin): PendingDelivery[] {
    const causedBy = source?.causedBy ?? (cause && Object.freeze({ delivery: cause.delivery.id }));
    const event = eventName(webhook);
    const target = { event, receiver: settings.url };
    return webhooksToSend(webhook, target, this.#options.faults).map((marked) => ({
      delivery: this.#create(settings, event, marked, causedBy),
      settings,
      ...(cause && { cause }),
    }));
  }

  #store(pendings: readonly PendingDelivery[], { callback_persist }: Settings, { source }: Origin): () => Delivery[] {
    const { log, store } = this.#options;
    if (callback_persist !== false) persist(store, pendings);
    return () => {
      for (const { delivery } of pendings) {
        log.add(delivery);
        source?.caused?.(delivery.id);
      }
      for (const pending of pendings) this.#dispatchFaults.begin(pending);
      return pendings.map(({ delivery }) => delivery);
    };
  }

  /** Whether a webhook would continue an endless chain; the test gets to know it where it waits. */
  #isLoop(event: WhapiEventName, { cause, operation, isAct }: Origin): boolean {
    const { loopLimit } = this.#options;
    if (cause) {
      if (cause.depth < loopLimit) return false;
      this.#reportLoop(LoopError.ofChain(cause, event, loopLimit));
      return true;
    }
    if (isAct) this.#unattributed += loopLimit;
    if (!operation || this.#waiting === 0) return false;
    this.#unattributed -= 1;
    if (this.#unattributed >= 0) return false;
    this.#reportLoop(
      new LoopError([event, operation, event], `${loopLimit} webhooks since the last action of the test`),
    );
    return true;
  }

  /** Once: of a loop that branches, all branches end here. */
  #reportLoop(loop: LoopError): void {
    if (!this.#errors.some((error) => error instanceof LoopError)) this.#errors.push(loop);
  }

  #create(
    { url: receiver, mode = 'body' }: WebhookSettings,
    event: WhapiEventName,
    { webhook, faults }: MarkedWebhook,
    causedBy: CausedBy | undefined,
  ): Delivery {
    const { method, url } = addressWebhook(webhook, event, mode, receiver);
    const delivery = {
      id: this.#options.log.nextId(),
      seq: 0,
      event,
      webhook,
      receiver,
      mode,
      request: { method, url },
      emittedAt: this.#options.clock.now(),
      attempts: [],
      outcome: 'waiting',
      ...(causedBy && { causedBy }),
      ...(faults.length > 0 && { faults }),
    };
    return delivery as unknown as Delivery;
  }

  #merge([first, ...others]: [PendingDelivery, ...PendingDelivery[]]): PendingDelivery {
    const { delivery } = first;
    const webhooks = [first, ...others].map((pending) => pending.delivery.webhook);
    delivery.webhook = mergeWebhooks(delivery.event, webhooks) as never;
    const isStored = this.#storeMerged(first);
    for (const other of others) this.#finish(other, 'batched', isStored);
    return first;
  }

  /** Returns false when only the parts are stored: they stay there, since they are all that the next process gets. */
  #storeMerged(pending: PendingDelivery): boolean {
    if (this.#options.settings().callback_persist === false) return true;
    try {
      persist(this.#options.store, [pending]);
      return true;
    } catch {
      return false;
    }
  }

  /** @param delayMs by the clock. Default: at once */
  #start(pending: PendingDelivery, delayMs?: number): void {
    const { clock, hold } = this.#options;
    const { delivery } = pending;
    const start = () => this.#attempt(pending);
    if (hold) hold({ delivery, delayMs: delayMs ?? 0, start });
    else if (delayMs === undefined) start();
    else clock.after(delayMs, start, numberOf(delivery.id));
  }

  #attempt(pending: PendingDelivery): void {
    const { delivery, cause: parent } = pending;
    const hindrance = this.#hindranceOf(pending);
    if (hindrance) {
      // What an earlier process stored stays for one that may reach its receiver again.
      this.#finish(pending, hindrance, hindrance !== 'refused' || pending.earlierAttempts === undefined);
      return;
    }
    const { causes, clock, log } = this.#options;
    const { signal } = this.#era;
    const attempt = log.addAttempt(delivery, clock.now());
    this.#attempting.add(delivery);
    const cause: Cause = { delivery, sender: this, depth: parent ? parent.depth + 1 : 0, parent, signal };
    causes.run(cause, () =>
      startRequest(this.#requestOptions, pending, attempt, (answer) => {
        if (signal.aborted) return;
        this.#attempting.delete(delivery);
        this.#conclude(pending, Object.assign(attempt, answer), onEnd);
      }),
    );
    const onEnd = this.#options.onStart(delivery, attempt);
  }

  #conclude(pending: PendingDelivery, attempt: Attempt, onEnd: (isSuccess: boolean) => void): void {
    const { clock, isSuccess, retry, settings, onAttempt } = this.#options;
    const { delivery } = pending;
    attempt.durationMs = clock.now() - attempt.startedAt;
    try {
      this.#watch(onAttempt(delivery, attempt));
      if (delivery.attempts.length === 1) this.#dispatchFaults.attempted(delivery);
      const isDelivered =
        attempt.status !== undefined && this.#answered('isSuccess', isSuccess(attempt.status), isBoolean);
      onEnd(isDelivered);
      if (isDelivered) {
        this.#finish(pending, 'delivered');
        return;
      }
      const failures = delivery.attempts.length;
      const firstAttempt = delivery.attempts[pending.earlierAttempts ?? 0] ?? attempt;
      const delay = retry({
        failures,
        ageMs: clock.now() - delivery.emittedAt,
        retryingMs: clock.now() - firstAttempt.startedAt,
        settings: settings(),
      });
      const delayMs = this.#answered('retry', delay, isDelay);
      if (delayMs === undefined) {
        this.#finish(pending, 'failed');
      } else {
        this.#options.store.addAttempt(delivery, attempt);
        this.#start(pending, delayMs);
        this.#options.log.changed(delivery);
      }
    } catch (error) {
      this.#errors.push(error);
      this.#finish(pending, 'failed');
    }
  }

  #finish({ delivery }: PendingDelivery, outcome: DeliveryOutcome, removesStored = true): void {
    delivery.outcome = outcome;
    try {
      if (removesStored) this.#options.store.remove(delivery);
      this.#watch(this.#options.onDelivery(delivery));
    } catch (error) {
      this.#errors.push(error);
    }
    this.#options.log.changed(delivery);
  }

  /** What a callback returned, if it can be used. */
  #answered<T>(name: keyof typeof EXPECTED, value: T, isExpected: (value: unknown) => boolean): T {
    if (isExpected(value)) return value;
    this.#watch(value);
    const returned = value instanceof Promise ? 'a promise' : String(value);
    throw new TypeError(`Failed to conclude an attempt: \`${name}\` returned ${returned}. Return ${EXPECTED[name]}`);
  }

  /** A callback may be asynchronous: its error is thrown where the test waits next. */
  #watch(result: unknown): void {
    if (result instanceof Promise) result.catch((error: unknown) => this.report(error));
  }

  /** Why there may be no further attempt. */
  #hindranceOf({ delivery, settings }: PendingDelivery): DeliveryOutcome | undefined {
    const { clock, transport } = this.#options;
    const longestMs = (settings.webhook_max_age_seconds ?? Number.POSITIVE_INFINITY) * 1_000;
    if (!transport.mayReach(delivery.receiver)) return 'refused';
    return clock.now() - delivery.emittedAt > longestMs ? 'expired' : undefined;
  }
}

const EXPECTED = {
  isSuccess: 'true or false',
  retry: 'a number of milliseconds, or undefined to give up',
} as const;

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isDelay(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && value >= 0 && Number.isFinite(value));
}

/** @throws {StoreError} for every error of the store */
function persist(store: DeliveryStore, pendings: readonly PendingDelivery[]): void {
  try {
    store.add(pendings);
  } catch (error) {
    throw StoreError.from(error);
  }
}
