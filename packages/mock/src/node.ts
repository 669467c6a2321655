import type { RequestListener } from 'node:http';
import { setupServer } from 'msw/node';
import type { Receiver } from './delivery/receiver.ts';
import { type ServedListener, serveListener } from './delivery/serve-listener.ts';
import { keepFromGateway } from './gateway/keep-from-gateway.ts';
import { setupWhapi as setupAnywhere, type Whapi } from './setup-whapi.ts';
import type { WhapiOptions } from './whapi-options.ts';

export { FileStore } from './delivery/file-store.ts';
export * from './index.ts';
export { type ServedWhapi, serveWhapi } from './serve-whapi.ts';

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
   * From here on, requests to https://gate.whapi.cloud are answered by the mock, and none gets to the real one.
   * Others go through.
   */
  listen(): void;
  /** Ends all deliveries as `Whapi.close` does, then lets requests to the gateway through again. */
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
  const whapi = setupAnywhere(options);
  const server = setupServer(...whapi.handlers);
  const listeners: ServedListener[] = [];
  let stopKeeping: (() => void) | undefined;
  const own: Pick<NodeWhapi, 'connect' | 'listen' | 'close'> = {
    connect(url: string, receiver: Receiver | RequestListener) {
      if (!isListener(receiver)) return whapi.connect(url, receiver);
      const served = serveListener(receiver);
      listeners.push(served);
      whapi.connect(url, served.receive);
    },
    listen() {
      if (stopKeeping) return;
      // MSW 3 renamed the option and ignores the old name without a word.
      server.listen({ onUnhandledFrame: 'bypass', onUnhandledRequest: 'bypass' } as object);
      stopKeeping = keepFromGateway();
    },
    async close(options) {
      await whapi.close(options);
      await Promise.all(listeners.map((listener) => listener.close()));
      if (!stopKeeping) return;
      server.close();
      stopKeeping();
      stopKeeping = undefined;
    },
  };
  return Object.defineProperties({} as NodeWhapi, {
    ...Object.getOwnPropertyDescriptors(whapi),
    ...Object.getOwnPropertyDescriptors(own),
  });
}

function isListener(receiver: Receiver | RequestListener): receiver is RequestListener {
  return typeof receiver === 'function' && receiver.length >= 2;
}
