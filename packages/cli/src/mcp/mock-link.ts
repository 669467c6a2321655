import { type NodeWhapi, type ServedWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { environmentError } from '../cli-error.ts';
import { ServeClient } from '../control/serve-client.ts';
import { listenError } from '../serve/listen-error.ts';
import { pageFolder } from '../serve/page-folder.ts';

/** Which mock the tools use. */
export interface MockOptions {
  /** Address of a running mock. Default: one of their own. */
  mock?: string;
  controlToken?: string;
  channel?: string;
  /** The port of a mock of their own. Default 0: any free one. */
  port?: number;
}

/** The token of a mock of their own. */
export const OWN_TOKEN = 'test-token';

interface OwnMock {
  whapi: NodeWhapi;
  served: ServedWhapi;
  port: number;
}

const HOST = '127.0.0.1';

/** The connection to the mock that the tools use, which is their own unless the options name a running one. */
export class MockLink {
  readonly #options: MockOptions;
  readonly #own: OwnMock | undefined;
  readonly #ended = new AbortController();
  #client: ServeClient | undefined;
  #isLent = false;

  private constructor(options: MockOptions, own: OwnMock | undefined) {
    this.#options = options;
    this.#own = own;
  }

  /**
   * Starts a mock of its own, unless the options name one, which need not run yet.
   * @throws {CliError} when the port is in use
   */
  static async open(options: MockOptions): Promise<MockLink> {
    if (options.mock !== undefined) return new MockLink(options, undefined);
    const { port = 0 } = options;
    const whapi = setupWhapi({ token: OWN_TOKEN });
    try {
      const served = await serveOn(whapi, port);
      return new MockLink(options, { whapi, served, port: Number(new URL(served.url).port) });
    } catch (error) {
      await whapi.close();
      throw error;
    }
  }

  /** The address for the app, and the token that it sends, where it is known. */
  get address(): { apiBaseUrl: string; token?: string; pageUrl?: string } {
    const { pageUrl } = this.#own?.served ?? {};
    if (!this.#own) return { apiBaseUrl: this.#options.mock as string };
    return { apiBaseUrl: this.#own.served.url, token: OWN_TOKEN, ...(pageUrl !== undefined && { pageUrl }) };
  }

  /**
   * A client of the control plane.
   * @throws {CliError} when the mock cannot be reached, or its address is lent
   */
  async client(): Promise<ServeClient> {
    this.#refuseLent();
    const { mock, controlToken, channel } = this.#options;
    this.#client ??= await ServeClient.connect(
      {
        ...{ via: this.#own?.served.url ?? (mock as string), controlToken, channel },
        ...{ option: '--mock', isReceiverOptional: true },
      },
      this.#ended.signal,
    );
    return this.#client;
  }

  /**
   * Lends the port of its own mock, which keeps its state and is not served meanwhile.
   * @param use gets the port; none where the mock is not its own
   */
  async lendPort<T>(use: (port: number | undefined) => Promise<T>): Promise<T> {
    this.#refuseLent();
    if (!this.#own) return use(undefined);
    const own = this.#own;
    this.#isLent = true;
    this.#client?.close();
    this.#client = undefined;
    try {
      await own.served.close();
      try {
        return await use(own.port);
      } finally {
        if (!this.#ended.signal.aborted) own.served = await serveOn(own.whapi, own.port);
      }
    } finally {
      this.#isLent = false;
    }
  }

  async close(): Promise<void> {
    this.#ended.abort();
    this.#client?.close();
    await this.#own?.served.close();
    await this.#own?.whapi.close({ breakOff: true });
  }

  #refuseLent(): void {
    if (!this.#isLent) return;
    throw environmentError(
      'failed to use the mock: doctor is examining a bot at its address. Call the tool again when doctor has ended',
    );
  }
}

async function serveOn(whapi: NodeWhapi, port: number): Promise<ServedWhapi> {
  const page = pageFolder();
  try {
    return await serveWhapi(whapi, { port, host: HOST, ...(page !== undefined && { page }) });
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, { port, host: HOST });
  }
}
