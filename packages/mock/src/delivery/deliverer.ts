import { addressWebhook } from '@whapi-webhooks/contract';
import {
  eventName,
  type Settings,
  type WebhookSettings,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';
import type { MockClock } from '../clock/mock-clock.ts';
import { alterWebhook } from '../faults/alter-webhook.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Attempt, Delivery, DeliveryOutcome } from './delivery.ts';
import type { DeliveryLog } from './delivery-log.ts';
import { type DeliveryStore, StoreError } from './delivery-store.ts';
import { DispatchFaults } from './dispatch-faults.ts';
import { InFlightRequests } from './in-flight-requests.ts';
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
  /** Remembers what is not through yet. */
  store: DeliveryStore;
  retry: RetryPolicy;
  /** Whether a status counts as success. */
  isSuccess(status: number): boolean;
  /** How long a receiver may take to answer, in milliseconds. */
  timeoutMs: number;
  /** The channel's settings at this moment. */
  settings(): Settings;
  /** Called after each attempt. */
  onAttempt(delivery: Delivery, attempt: Attempt): void;
  /** Called once a delivery is through. */
  onDelivery(delivery: Delivery): void;
}

/** Sends webhooks to their receivers: each delivery on timers of its own, until it succeeds or is given up. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #requestOptions: RequestOptions;
  readonly #inFlight: InFlightRequests;
  readonly #dispatchFaults: DispatchFaults;
  /** Counts up when everything is forgotten: what was under way then leaves no trace. */
  #era = 0;

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#inFlight = new InFlightRequests(options.timeoutMs);
    this.#requestOptions = { ...options, inFlight: this.#inFlight };
    this.#dispatchFaults = new DispatchFaults(options, {
      start: (pending) => this.#attempt(pending),
      merge: (pendings) => this.#merge(pendings),
      drop: (pending) => this.#finish(pending, 'dropped'),
    });
  }

  /** Starts one delivery for each subscribed receiver, and the copies that a fault makes of it. */
  send(webhook: WhapiWebhook): Delivery[] {
    return this.prepare([webhook], this.#options.settings())();
  }

  /** Starts a delivery to one receiver, subscribed or not, and the copies that a fault makes of it. */
  sendTo(settings: WebhookSettings, webhook: WhapiWebhook): Delivery[] {
    return this.#store(this.#createAll(settings, webhook), this.#options.settings())();
  }

  /**
   * Creates the deliveries of the webhooks of one command and stores them: all, or none.
   * @param settings the channel's, as they are once the command has been applied
   * @returns what starts them; the command is applied before
   * @throws {StoreError} when they cannot be stored: the command must not be applied then
   */
  prepare(webhooks: readonly WhapiWebhook[], settings: Settings): () => Delivery[] {
    const pendings = webhooks.flatMap((webhook) => {
      const event = eventName(webhook);
      return (settings.webhooks ?? [])
        .filter((receiver) => isSubscribed(receiver, event))
        .flatMap((receiver) => this.#createAll(receiver, webhook));
    });
    return this.#store(pendings, settings);
  }

  /** Goes on with what was not delivered when an earlier process ended. */
  resume(): void {
    for (const { delivery, settings } of this.#options.store.unfinished) {
      this.#options.log.add(delivery);
      this.#attempt({ delivery, settings, earlierAttempts: delivery.attempts.length });
    }
  }

  /** Resolves when no request is under way, or none that its receiver seems to answer. What waits for the clock does not count. */
  idle(): Promise<void> {
    return this.#inFlight.idle();
  }

  /** Forgets what is waiting, and breaks off what is under way, without a trace. */
  clear(): void {
    this.#era += 1;
    this.#dispatchFaults.clear();
    this.#inFlight.abort();
  }

  /** The delivery of a webhook to one receiver, and the copies that a fault makes of it. */
  #createAll(settings: WebhookSettings, webhook: WhapiWebhook): PendingDelivery[] {
    const { faults } = this.#options;
    const event = eventName(webhook);
    const altered = alterWebhook(webhook, event, (types) => faults.hitting(types, event, settings.url));
    const copies = faults
      .hitting(['duplicate'], event, settings.url)
      .flatMap(({ times = 1 }) => Array<FaultType[]>(times).fill([...altered.faults, 'duplicate']));
    return [altered.faults, ...copies].map((marks) => ({
      delivery: this.#create(settings, event, altered.webhook, marks),
      settings,
    }));
  }

  #store(pendings: readonly PendingDelivery[], { callback_persist }: Settings): () => Delivery[] {
    const { log, store } = this.#options;
    if (callback_persist !== false) persist(store, pendings);
    return () =>
      pendings.map((pending) => {
        log.add(pending.delivery);
        this.#dispatchFaults.begin(pending);
        return pending.delivery;
      });
  }

  #create(
    { url: receiver, mode = 'body' }: WebhookSettings,
    event: WhapiEventName,
    webhook: WhapiWebhook,
    faults: FaultType[],
  ): Delivery {
    const { method, url } = addressWebhook(webhook, event, mode, receiver);
    const delivery = {
      id: this.#options.log.nextId(),
      event,
      webhook,
      receiver,
      mode,
      request: { method, url },
      emittedAt: this.#options.clock.now(),
      attempts: [],
      outcome: 'waiting',
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

  #attempt(pending: PendingDelivery): void {
    const { delivery } = pending;
    const hindrance = this.#hindranceOf(pending);
    if (hindrance) {
      // What an earlier process stored stays for one that may reach its receiver again.
      this.#finish(pending, hindrance, hindrance !== 'refused' || pending.earlierAttempts === undefined);
      return;
    }
    const era = this.#era;
    const attempt: Attempt = { startedAt: this.#options.clock.now(), durationMs: 0 };
    delivery.attempts.push(attempt);
    startRequest(this.#requestOptions, pending, attempt, (answer) => {
      if (era === this.#era) this.#conclude(pending, Object.assign(attempt, answer));
    });
  }

  #conclude(pending: PendingDelivery, attempt: Attempt): void {
    const { clock, isSuccess, retry, settings, onAttempt } = this.#options;
    const { delivery } = pending;
    attempt.durationMs = clock.now() - attempt.startedAt;
    onAttempt(delivery, attempt);
    if (delivery.attempts.length === 1) this.#dispatchFaults.passed(delivery.receiver);
    if (attempt.status !== undefined && isSuccess(attempt.status)) {
      this.#finish(pending, 'delivered');
      return;
    }
    const failures = delivery.attempts.length;
    const firstAttempt = delivery.attempts[pending.earlierAttempts ?? 0] ?? attempt;
    const delayMs = retry({
      failures,
      ageMs: clock.now() - delivery.emittedAt,
      retryingMs: clock.now() - firstAttempt.startedAt,
      settings: settings(),
    });
    if (delayMs === undefined) {
      this.#finish(pending, 'failed');
    } else {
      this.#options.store.addAttempt(delivery, attempt);
      clock.after(delayMs, () => this.#attempt(pending), delivery.id);
      this.#options.log.changed();
    }
  }

  #finish({ delivery }: PendingDelivery, outcome: DeliveryOutcome, removesStored = true): void {
    delivery.outcome = outcome;
    if (removesStored) this.#options.store.remove(delivery);
    this.#options.onDelivery(delivery);
    this.#options.log.changed();
  }

  /** Why there may be no further attempt. */
  #hindranceOf({ delivery, settings }: PendingDelivery): DeliveryOutcome | undefined {
    const { clock, transport } = this.#options;
    const longestMs = (settings.webhook_max_age_seconds ?? Number.POSITIVE_INFINITY) * 1_000;
    if (!transport.mayReach(delivery.receiver)) return 'refused';
    return clock.now() - delivery.emittedAt > longestMs ? 'expired' : undefined;
  }
}

/** @throws {StoreError} whatever the store throws */
function persist(store: DeliveryStore, pendings: readonly PendingDelivery[]): void {
  try {
    store.add(pendings);
  } catch (error) {
    throw StoreError.from(error);
  }
}
