import type { Delivery } from './delivery.ts';
import type { SendRequest } from './send-request.ts';
import type { Receive } from './to-receiver.ts';
import { type RequestParts, webhookRequest } from './webhook-request.ts';

export interface TransportOptions {
  /** Sends requests to URLs. */
  send: SendRequest;
  /** Hosts, besides this machine, that webhooks may be sent to. */
  allowedHosts: readonly string[];
}

/** Calls receivers in process, and sends all other requests to their URLs. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #receivers = new Map<string, Receive>();

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /** Puts a receiver at a URL. */
  connect(url: string, receiver: Receive): void {
    this.#receivers.set(url, receiver);
  }

  /** Whether a receiver is in this process. */
  isConnected(receiver: string): boolean {
    return this.#receivers.has(receiver);
  }

  /** Whether deliveries may go to a receiver: it is in process, on this machine, or allowed by name. */
  mayReach(receiver: string): boolean {
    if (this.isConnected(receiver)) return true;
    if (!URL.canParse(receiver)) return false;
    const { hostname } = new URL(receiver);
    return isLoopback(hostname) || this.#options.allowedHosts.includes(hostname);
  }

  /** Sends the request of a delivery. Returns the status; throws when there is no response. */
  async request({ receiver, request: { url } }: Delivery, parts: RequestParts): Promise<number> {
    const connected = this.#receivers.get(receiver);
    if (connected) return (await connected(webhookRequest(url, parts))).status;
    return this.#options.send(url, { ...parts, signal: parts.signal() });
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
