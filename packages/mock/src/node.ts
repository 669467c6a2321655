import type { RequestListener } from 'node:http';
import type { Receiver } from './delivery/receiver.ts';
import { intercept } from './node/interception.ts';
import { nodeRuntime } from './node/node-runtime.ts';
import { type ServedListener, serveListener } from './node/serve-listener.ts';
import { createWhapi, type Whapi } from './setup-whapi.ts';
import type { WhapiOptions } from './whapi-options.ts';

export { FileStore } from './delivery/file-store.ts';
export * from './index.ts';
export { type ServedWhapi, serveWhapi } from './node/serve-whapi.ts';

/** A mock Whapi that intercepts the process's own requests. */
export interface NodeWhapi extends Whapi {
  /**
   * Puts a receiver at a URL, as `Whapi.connect` does. A function of two parameters or more is taken for a Node
   * listener `(request, response)`, such as an Express app: it is served on a free port of this machine.
   * @example whapi.connect('https://bot.test/hook', express().post('/hook', (_, response) => response.end()));
   */
  connect(url: string, receiver: Receiver): void;
  connect(url: string, listener: RequestListener): void;
  /**
   * Intercepts the requests of this process to https://gate.whapi.cloud: the mock answers them, and none reaches the
   * real gateway. Other requests pass. Several mocks can listen at once, each with a token of its own.
   * @throws {Error} when another mock listens with the same token
   */
  listen(): void;
  /** Ends all deliveries as `Whapi.close` does, then stops intercepting. */
  close(options?: { breakOff?: boolean }): Promise<void>;
}

/**
 * Sets up a mock Whapi for tests in Node.
 * @example
 * const whapi = setupWhapi({ token: 'test-token', channelId: 'MANTIS-M72HC', seed: 1 });
 * beforeAll(() => whapi.listen());
 * afterEach(() => whapi.reset());
 * afterAll(() => whapi.close());
 */
export function setupWhapi(options: WhapiOptions = {}): NodeWhapi {
  const whapi = createWhapi(options, nodeRuntime);
  const listeners: ServedListener[] = [];
  let stopIntercepting: (() => void) | undefined;
  const own: Pick<NodeWhapi, 'connect' | 'listen' | 'close'> = {
    connect(url: string, receiver: Receiver | RequestListener) {
      if (!isListener(receiver)) return whapi.connect(url, receiver);
      const served = serveListener(receiver);
      listeners.push(served);
      whapi.connect(url, served.receive);
    },
    listen() {
      stopIntercepting ??= intercept({ token: options.token ?? 'test-token', gateway: whapi.gateway });
    },
    async close(options) {
      try {
        await whapi.close(options);
      } finally {
        await Promise.all(listeners.map((listener) => listener.close()));
        stopIntercepting?.();
        stopIntercepting = undefined;
      }
    },
  };
  return Object.defineProperties({} as NodeWhapi, {
    ...Object.getOwnPropertyDescriptors(whapi),
    ...Object.getOwnPropertyDescriptors(own),
  });
}

function isListener(receiver: Receiver | RequestListener): receiver is RequestListener {
  return receiver.length >= 2;
}
