import { receiverHandler } from '@whapi-webhooks/contract/receiver';
import type { Delivery } from './delivery.ts';
import { readUpTo } from './read-up-to.ts';
import type { Fetch, Receiver, ReceiverHandler } from './receiver.ts';

const LONGEST_ANSWER_BYTES = 1_048_576;

export interface TransportOptions {
  fetch: Fetch;
  /** Hosts, beside this machine, that webhooks may be sent to. */
  allowedHosts: readonly string[];
}

type RequestParts = Required<Pick<RequestInit, 'headers' | 'body' | 'signal'>>;

/** Makes the requests: calls receivers in process, and sends everything else by `fetch`. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #receivers = new Map<string, ReceiverHandler>();

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Puts a receiver at a URL. */
  connect(url: string, receiver: Receiver): void {
    this.#receivers.set(url, receiverHandler(receiver));
  }

  /** Whether deliveries may go to a receiver: it is in process, on this machine, or allowed by name. */
  mayReach(receiver: string): boolean {
    if (this.#receivers.has(receiver)) return true;
    if (!URL.canParse(receiver)) return false;
    const { hostname } = new URL(receiver);
    return isLoopback(hostname) || this.#options.allowedHosts.includes(hostname);
  }

  /** Makes the request of a delivery. Returns the status; throws when there is no answer. */
  async request({ receiver, request: { method, url } }: Delivery, parts: RequestParts): Promise<number> {
    const connected = this.#receivers.get(receiver);
    if (connected) return statusOf(await connected(requestTo(url, { ...parts, method })));
    const response = await this.#options.fetch(url, { ...parts, method, redirect: 'manual' });
    // Read, so that the connection can be used again; no longer than anybody would answer to a webhook.
    await readUpTo(response, LONGEST_ANSWER_BYTES);
    return response.status;
  }
}

/** The constructor does not get the signal: what it would keep of one outlives the request by far. */
function requestTo(url: string, { signal, ...init }: RequestInit): Request {
  return Object.defineProperty(new Request(url, init), 'signal', { value: signal });
}

function statusOf(response: Response | undefined): number {
  if (typeof response?.status === 'number') return response.status;
  throw new TypeError('the receiver returned no Response');
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(?:\.\d+){3}$/.test(hostname)
  );
}
