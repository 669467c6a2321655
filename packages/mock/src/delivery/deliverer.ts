import { addressWebhook } from '@whapi-webhooks/contract';
import {
  eventName,
  type Settings,
  type WebhookSettings,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';
import type { MockClock } from '../clock/mock-clock.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import { webhooksToSend } from '../faults/webhooks-to-send.ts';
import type { Attempt, Delivery, DeliveryOutcome } from './delivery.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { DeliveryStore } from './delivery-store.ts';
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
    const event = eventName(webhook);
    return (this.#options.settings().webhooks ?? [])
      .filter((settings) => isSubscribed(settings, event))
      .flatMap((settings) => this.sendTo(settings, webhook));
  }

  /** Starts a delivery to one receiver, subscribed or not, and the copies that a fault makes of it. */
  sendTo(settings: WebhookSettings, webhook: WhapiWebhook): Delivery[] {
    const { faults, log, store } = this.#options;
    const event = eventName(webhook);
    return webhooksToSend(webhook, { event, receiver: settings.url }, faults).map((marked) => {
      const delivery = this.#create(settings, event, marked.webhook, marked.faults);
      log.add(delivery);
      if (this.#options.settings().callback_persist !== false) store.add(delivery, settings);
      this.#dispatchFaults.begin({ delivery, settings });
      return delivery;
    });
  }

  /** Goes on with what was not through when an earlier process ended. */
  resume(): void {
    for (const pending of this.#options.store.unfinished) {
      this.#options.log.add(pending.delivery);
      this.#attempt(pending);
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
    const { delivery, settings } = first;
    const webhooks = [first, ...others].map((pending) => pending.delivery.webhook);
    delivery.webhook = mergeWebhooks(delivery.event, webhooks) as never;
    // Before the others are forgotten: what they held is only in this one from now on.
    if (this.#options.settings().callback_persist !== false) this.#options.store.add(delivery, settings);
    for (const other of others) this.#finish(other, 'batched');
    return first;
  }

  #attempt(pending: PendingDelivery): void {
    const { delivery } = pending;
    const hindrance = this.#hindranceOf(pending);
    if (hindrance) {
      this.#finish(pending, hindrance);
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
    if (delivery.attempts.length === 1) this.#dispatchFaults.attempted(delivery);
    if (attempt.status !== undefined && isSuccess(attempt.status)) {
      this.#finish(pending, 'delivered');
      return;
    }
    const failures = delivery.attempts.length;
    const delayMs = retry({ failures, ageMs: clock.now() - delivery.emittedAt, settings: settings() });
    if (delayMs === undefined) {
      this.#finish(pending, 'failed');
    } else {
      clock.after(delayMs, () => this.#attempt(pending), delivery.id);
      this.#options.log.changed();
    }
  }

  #finish({ delivery }: PendingDelivery, outcome: DeliveryOutcome): void {
    delivery.outcome = outcome;
    this.#options.store.remove(delivery);
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
