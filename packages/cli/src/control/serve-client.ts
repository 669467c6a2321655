import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { json } from 'node:stream/consumers';
import { printable, suggest } from '@whapi-webhooks/contract';
import type { Delivery, ScenarioIssue } from '@whapi-webhooks/mock';
import { CliError, usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';

/** Where a mock is served, and the token that its control plane needs. */
export interface ServeAddress {
  via: string;
  controlToken?: string | undefined;
  /** The id of a channel. Default: the only one. */
  channel?: string | undefined;
  /** The option that names the mock, for errors. Default `--via`. */
  option?: string;
  /** Whether a mock without a receiver is of use. Default: no. */
  isReceiverOptional?: boolean;
}

/** What the control plane answers instead of a result. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
  readonly code: string;
  /** Of a scenario. */
  readonly issues: readonly ScenarioIssue[];

  constructor({ code = '', message = '', hint, issues = [] }: Refusal) {
    super(hint ? `${message.replace(/\.$/, '')}. ${hint}` : message);
    this.code = code;
    this.issues = issues;
  }
}

interface Refusal {
  code?: string;
  message?: string;
  hint?: string;
  issues?: ScenarioIssue[];
}

interface Status {
  version: string;
  capabilities: string[];
  channels: { id: string; subscriptions: unknown[] }[];
}

/** A mock answers at once; another server may never do so. */
const STATUS_TIMEOUT_MS = 10_000;

/** What a served mock must be able to do. */
const NEEDED = ['learn', 'limit'];

const REASONS: Record<string, (option: string) => string> = {
  ECONNREFUSED: (option) => `nothing listens there. Start it with "whapi-webhooks serve", or correct ${option}`,
  ENOTFOUND: (option) => `there is no such host. Correct ${option}`,
};

/** A client of the control plane of a running mock, for one of its channels. */
export class ServeClient {
  readonly #address: ServeAddress;
  readonly #base: string;
  readonly #option: string;
  readonly #signal: AbortSignal;
  readonly #agent = new Agent({ keepAlive: true });
  channelId = '';

  private constructor(address: ServeAddress, signal: AbortSignal) {
    this.#address = address;
    this.#base = address.via
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '')
      .replace(/\/__whapi$/, '');
    this.#option = address.option ?? '--via';
    this.#signal = signal;
  }

  /**
   * Connects to a running mock.
   * @param signal gives up all calls
   * @throws {CliError} when there is none, it does not let us in, or it has no such channel
   */
  static async connect(address: ServeAddress, signal: AbortSignal): Promise<ServeClient> {
    const client = new ServeClient(address, signal);
    try {
      const status = await client.#status();
      client.channelId = client.#channelIn(status);
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  /** Base URL of the gateway that the mock serves. */
  get url(): string {
    return this.#base;
  }

  /**
   * Calls a route of the channel.
   * @param signal gives up this call
   * @throws {RefusedCall} when the control plane refuses it
   * @throws {CliError} when there is no answer
   */
  async call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<T> {
    const separator = path.includes('?') ? '&' : '?';
    const { status, value } = await this.#request(
      method,
      `${path}${separator}channel=${encodeURIComponent(this.channelId)}`,
      body,
      { signal },
    );
    if (status === 200) return value as T;
    throw new RefusedCall((value as { error?: Refusal } | undefined)?.error ?? { message: `it answered ${status}` });
  }

  /** The place of the newest row in the timeline. */
  async place(): Promise<number> {
    const { next } = await this.call<{ next: number }>('GET', `/timeline?limit=1&after=${Number.MAX_SAFE_INTEGER}`);
    return next;
  }

  /** The deliveries after a place in the timeline, oldest first. */
  async *deliveriesAfter(place: number): AsyncGenerator<Delivery> {
    for (let after = place; ; ) {
      const path = `/deliveries?limit=1000&after=${after}`;
      const { deliveries, next } = await this.call<{ deliveries: Delivery[]; next: number }>('GET', path);
      yield* deliveries;
      if (deliveries.length === 0) return;
      after = next;
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  async #status(): Promise<Status> {
    const { status, value } = await this.#request('GET', '/status', undefined, { timeoutMs: STATUS_TIMEOUT_MS });
    const name = printable(this.#base);
    const { error } = (value ?? {}) as { error?: Refusal };
    if (status === 401 && error) {
      throw usageError(
        this.#address.controlToken === undefined
          ? `the mock at ${name} needs its control token. Add --control-token <token>`
          : `the mock at ${name} does not accept the control token. Correct --control-token`,
      );
    }
    if (error?.code && error.message) {
      throw new CliError(ExitCode.environment, `failed to use the mock at ${name}: ${new RefusedCall(error).message}`);
    }
    const { version, capabilities, channels } = (value ?? {}) as Partial<Status>;
    if (status !== 200 || typeof version !== 'string' || !Array.isArray(capabilities) || !Array.isArray(channels)) {
      throw new CliError(
        ExitCode.environment,
        `failed to use ${name}: it is not a running mock (GET /__whapi/status answered ${status}). Start one with "whapi-webhooks serve", or correct ${this.#option}`,
      );
    }
    if (!NEEDED.every((each) => capabilities.includes(each))) {
      throw new CliError(
        ExitCode.environment,
        `failed to use the mock at ${name}: its version, ${printable(version)}, is too old. Start one of the same version as this command`,
      );
    }
    return { version, capabilities, channels };
  }

  #channelIn({ channels }: Status): string {
    const { channel } = this.#address;
    const ids = channels.map(({ id }) => id);
    const found = channels.find(({ id }, _, all) => (channel === undefined ? all.length === 1 : id === channel));
    if (!found && channel === undefined)
      throw usageError(`the mock has several channels. Add --channel with one of ${ids.join(', ')}`);
    if (!found) {
      const hint = suggest(channel ?? '', ids, `It has ${ids.join(', ')}`);
      throw usageError(`the mock has no channel "${channel}". ${hint}`);
    }
    if (this.#address.isReceiverOptional || found.subscriptions.length > 0) return found.id;
    throw new CliError(
      ExitCode.environment,
      'no receiver is subscribed to the mock. Start it with --webhook <url>, or subscribe with PATCH /settings',
    );
  }

  /** `fetch` gives up after five minutes without a response: a scenario may take longer. */
  async #request(
    method: string,
    path: string,
    body?: object,
    { timeoutMs = 0, signal }: { timeoutMs?: number; signal?: AbortSignal | undefined } = {},
  ): Promise<{ status: number; value: unknown }> {
    const { controlToken } = this.#address;
    const url = `${this.#base}/__whapi${path}`;
    const text = body && JSON.stringify(body);
    const headers = {
      ...(controlToken !== undefined && { authorization: `Bearer ${controlToken}` }),
      ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const until = signal ? AbortSignal.any([this.#signal, signal]) : this.#signal;
    const isSecure = url.startsWith('https:');
    const options = { method, headers, signal: until, ...(!isSecure && { agent: this.#agent }) };
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const request = (isSecure ? httpsRequest : httpRequest)(url, options, resolve);
        request.setTimeout(timeoutMs, () =>
          request.destroy(new Error(`it did not answer within ${timeoutMs / 1_000} s`)),
        );
        request.on('error', reject).end(text);
      });
      const value: unknown = await json(response).catch(() => undefined);
      return { status: response.statusCode as number, value };
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const reason = until.aborted ? 'it did not answer in time' : (REASONS[code]?.(this.#option) ?? (code || message));
      throw new CliError(ExitCode.environment, `failed to reach the mock at ${printable(this.#base)}: ${reason}`);
    }
  }
}
