import { addressWebhook } from '@whapi-webhooks/contract';
import { eventName, type WebhookSettings, type WhapiWebhook } from '@whapi-webhooks/types';
import type { Attempt, Delivery } from './delivery.ts';
import type { Fetch, Receiver } from './receiver.ts';
import { isSubscribed } from './subscribed-events.ts';

export interface DelivererOptions {
  now(): number;
  fetch: Fetch;
  /** How long a receiver may take to answer. */
  timeoutMs: number;
  /** Called once a delivery is through. */
  onDelivery(delivery: Delivery): void;
}

/** Sends webhooks to their receivers and keeps the log. Each delivery makes one attempt. */
export class Deliverer {
  readonly #options: DelivererOptions;
  readonly #receivers = new Map<string, Receiver>();
  readonly #underWay = new Set<Promise<void>>();
  #log: Delivery[] = [];

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  get log(): readonly Delivery[] {
    return this.#log;
  }

  connect(url: string, receiver: Receiver): void {
    this.#receivers.set(url, receiver);
  }

  /** Forgets the log. What is under way still arrives, but leaves no trace. */
  clear(): void {
    this.#log = [];
    this.#underWay.clear();
  }

  /** Starts one delivery for each subscribed receiver. */
  send(webhook: WhapiWebhook, receivers: readonly WebhookSettings[]): Promise<Delivery>[] {
    const event = eventName(webhook);
    return receivers
      .filter((receiver) => isSubscribed(receiver, event))
      .map((receiver) => {
        const mode = receiver.mode ?? 'body';
        const { method, url, payload } = addressWebhook(webhook, event, mode, receiver.url);
        const delivery = {
          id: this.#log.length + 1,
          event,
          webhook,
          receiver: receiver.url,
          mode,
          request: { method, url },
          attempts: [],
          outcome: 'waiting',
        } as unknown as Delivery;
        this.#log.push(delivery);
        return this.#track(delivery, JSON.stringify(payload), receiver.headers);
      });
  }

  /** Resolves when no delivery is under way, those included that begin meanwhile. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #track(delivery: Delivery, body: string, headers: Record<string, string> = {}): Promise<Delivery> {
    const attempt = this.#attempt(delivery, body, { 'content-type': 'application/json', ...headers });
    this.#underWay.add(attempt);
    return attempt.then(() => {
      this.#underWay.delete(attempt);
      this.#options.onDelivery(delivery);
      return delivery;
    });
  }

  async #attempt(delivery: Delivery, body: string, headers: Record<string, string>): Promise<void> {
    const startedAt = this.#options.now();
    const attempt: Attempt = { startedAt, durationMs: 0 };
    delivery.attempts.push(attempt);
    try {
      attempt.status = await this.#request(delivery, body, headers);
    } catch (error) {
      attempt.error = reasonOf(error);
    }
    attempt.durationMs = this.#options.now() - startedAt;
    delivery.outcome = attempt.status === 200 ? 'delivered' : 'failed';
  }

  async #request({ receiver, request }: Delivery, body: string, headers: Record<string, string>): Promise<number> {
    const { method, url } = request;
    const { timeoutMs } = this.#options;
    const connected = this.#receivers.get(receiver);
    if (connected) {
      return withTimeout(async () => (await connected(new Request(url, { method, headers, body }))).status, timeoutMs);
    }
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await this.#options.fetch(url, { method, headers, body, signal, redirect: 'manual' });
    // Read to the end, so that the connection can be used again.
    await response.arrayBuffer();
    return response.status;
  }
}

async function withTimeout<T>(run: () => Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), timeoutMs);
  });
  try {
    return await Promise.race([run(), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `the receiver threw ${String(error)}`;
  if (error.name === 'TimeoutError') return 'the receiver did not answer in time';
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? `${error.name}: ${error.message}`;
}
