import { addressWebhook } from '@whapi-webhooks/contract';
import {
  eventName,
  type Settings,
  type WebhookSettings,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import { alterWebhook } from '../faults/alter-webhook.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Attempt, Delivery, DeliveryOutcome } from './delivery.ts';
import type { DeliveryLog } from './delivery-log.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { HoldingArea } from './holding-area.ts';
import { type Answer, makeRequest, type Parcel } from './make-request.ts';
import { mergeWebhooks } from './merge-webhooks.ts';
import type { RetryPolicy } from './retry-policy.ts';
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
  readonly #inFlight = new Set<Promise<void>>();
  readonly #held: HoldingArea<Parcel>;
  /** Counts up when everything is forgotten: what was under way then leaves no trace. */
  #era = 0;

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#held = new HoldingArea(options.clock);
  }

  /** Starts one delivery for each subscribed receiver, and the copies that a fault makes of it. */
  send(webhook: WhapiWebhook): Delivery[] {
    const event = eventName(webhook);
    return (this.#options.settings().webhooks ?? [])
      .filter((settings) => isSubscribed(settings, event))
      .flatMap((settings) => this.#sendTo(settings, event, webhook));
  }

  /** Goes on with a delivery that was not through when an earlier process ended. */
  resume(delivery: Delivery, settings: WebhookSettings): void {
    this.#options.log.add(delivery);
    this.#attempt({ delivery, settings });
  }

  /** Resolves when no request is under way. What waits for the clock does not count. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
  }

  /** Forgets what is waiting. What is under way still arrives, but leaves no trace. */
  clear(): void {
    this.#era += 1;
    this.#held.clear();
    this.#inFlight.clear();
  }

  #sendTo(settings: WebhookSettings, event: WhapiEventName, webhook: WhapiWebhook): Delivery[] {
    const alterations = this.#options.faults.hitting(['unknown-field', 'unknown-value'], event, settings.url);
    const altered = alterWebhook(webhook, event, alterations);
    const copies = this.#options.faults
      .hitting(['duplicate'], event, settings.url)
      .flatMap(({ times = 1 }) => Array(times).fill(['duplicate']));
    return [alterations.map(({ type }) => type), ...copies].map((faults: FaultType[]) => {
      const delivery = this.#create(settings, event, altered, faults);
      this.#options.log.add(delivery);
      this.#options.store.add(delivery, settings);
      this.#wayOf({ delivery, settings })();
      return delivery;
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

  /** How a parcel goes on its way: at once, unless a fault drops it or holds it back. */
  #wayOf(parcel: Parcel): () => void {
    const { event, receiver } = parcel.delivery;
    const { clock, faults } = this.#options;
    const happening = <T extends FaultType>(type: T) => {
      const found = faults.hitting([type], event, receiver);
      if (found.length > 0) parcel.delivery.faults = [...(parcel.delivery.faults ?? []), ...found.map(() => type)];
      return found;
    };
    const attemptAll = (held: Parcel[]) => {
      for (const each of held) this.#attempt(each);
    };
    if (happening('drop').length > 0) return () => this.#finish(parcel, 'dropped');
    const [batch] = happening('batch');
    if (batch)
      return () => this.#held.hold(`batch ${event} ${receiver}`, parcel, batch.size, (held) => this.#sendAsOne(held));
    const [burst] = happening('burst');
    if (burst) return () => this.#held.hold(`burst ${receiver}`, parcel, burst.size, attemptAll);
    const [reorder] = happening('reorder');
    if (reorder) return () => this.#held.hold(`reorder ${receiver}`, parcel, Number.POSITIVE_INFINITY, attemptAll);
    const delayMs = happening('delay').reduce((sum, { by }) => sum + milliseconds(by), 0);
    if (delayMs > 0) return () => clock.after(delayMs, () => this.#attempt(parcel));
    return () => this.#attempt(parcel);
  }

  #sendAsOne(held: Parcel[]): void {
    const [first, ...others] = held as [Parcel, ...Parcel[]];
    first.delivery.webhook = mergeWebhooks(
      first.delivery.event,
      held.map(({ delivery }) => delivery.webhook),
    ) as never;
    for (const other of others) this.#finish(other, 'batched');
    this.#attempt(first);
  }

  #attempt(parcel: Parcel): void {
    const { delivery } = parcel;
    const hindrance = this.#hindranceOf(parcel);
    if (hindrance) {
      this.#finish(parcel, hindrance);
      return;
    }
    const era = this.#era;
    const attempt: Attempt = { startedAt: this.#options.clock.now(), durationMs: 0 };
    delivery.attempts.push(attempt);
    const conclude = (answer: Answer) => {
      if (era === this.#era) this.#conclude(parcel, Object.assign(attempt, answer));
    };
    const work = makeRequest(this.#options, parcel, attempt).then(({ answer, lateMs }) => {
      this.#inFlight.delete(work);
      if (lateMs > 0) this.#options.clock.after(lateMs, () => conclude(answer));
      else conclude(answer);
    });
    this.#inFlight.add(work);
  }

  #conclude(parcel: Parcel, attempt: Attempt): void {
    const { clock, isSuccess, retry, settings, onAttempt } = this.#options;
    const { delivery } = parcel;
    attempt.durationMs = clock.now() - attempt.startedAt;
    onAttempt(delivery, attempt);
    if (delivery.attempts.length === 1) this.#held.release(`reorder ${delivery.receiver}`);
    const succeeded = attempt.status !== undefined && isSuccess(attempt.status);
    const delayMs = succeeded
      ? undefined
      : retry({
          failures: delivery.attempts.length,
          ageMs: clock.now() - delivery.emittedAt,
          settings: settings(),
        });
    if (delayMs === undefined) {
      this.#finish(parcel, succeeded ? 'delivered' : 'failed');
    } else {
      clock.after(delayMs, () => this.#attempt(parcel));
      this.#options.log.changed();
    }
  }

  #finish({ delivery }: Parcel, outcome: DeliveryOutcome): void {
    delivery.outcome = outcome;
    this.#options.store.remove(delivery);
    this.#options.onDelivery(delivery);
    this.#options.log.changed();
  }

  /** Why there may be no further attempt. */
  #hindranceOf({ delivery, settings }: Parcel): DeliveryOutcome | undefined {
    const { clock, transport } = this.#options;
    const longestMs = (settings.webhook_max_age_seconds ?? Number.POSITIVE_INFINITY) * 1_000;
    if (!transport.mayReach(delivery.receiver)) return 'refused';
    return clock.now() - delivery.emittedAt > longestMs ? 'expired' : undefined;
  }
}
