import type { Delivery } from './delivery.ts';
import { readUpTo } from './read-up-to.ts';
import type { Fetch, Receiver } from './receiver.ts';

// Taken before a test can install fake timers, under which no receiver would ever be late.
const { setTimeout, clearTimeout } = globalThis;

const LONGEST_ANSWER_BYTES = 1_048_576;

export interface TransportOptions {
  fetch: Fetch;
  /** How long a receiver may take to answer, in milliseconds. */
  timeoutMs: number;
  /** Hosts, beside this machine, that webhooks may be sent to. */
  allowedHosts: readonly string[];
}

/** Makes the requests: calls receivers in process, and sends everything else by `fetch`. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #receivers = new Map<string, Receiver>();

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Puts a receiver at a URL. */
  connect(url: string, receiver: Receiver): void {
    this.#receivers.set(url, receiver);
  }

  /** Whether deliveries may go to a receiver: it is in process, on this machine, or allowed by name. */
  mayReach(receiver: string): boolean {
    if (this.#receivers.has(receiver)) return true;
    if (!URL.canParse(receiver)) return false;
    const { hostname } = new URL(receiver);
    return isLoopback(hostname) || this.#options.allowedHosts.includes(hostname);
  }

  /** Makes the request of a delivery. Returns the status; throws when there is no answer in time. */
  async request({ receiver, request }: Delivery, body: string, headers: Record<string, string>): Promise<number> {
    const { method, url } = request;
    const connected = this.#receivers.get(receiver);
    const controller = new AbortController();
    const answer = connected
      ? connected(new Request(url, { method, headers, body, signal: controller.signal }))
      : this.#options.fetch(url, { method, headers, body, signal: controller.signal, redirect: 'manual' });
    return this.#inTime(async () => {
      const response = await answer;
      // Read, so that the connection can be used again; no longer than anybody would answer to a webhook.
      if (!connected) await readUpTo(response, LONGEST_ANSWER_BYTES);
      return response.status;
    }, controller);
  }

  async #inTime<T>(run: () => Promise<T>, controller: AbortController): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException('', 'TimeoutError'));
        controller.abort();
      }, this.#options.timeoutMs);
    });
    try {
      return await Promise.race([run(), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
