import type { Receiver } from '@whapi-webhooks/contract';
import { setupServer } from 'msw/node';
import { isNodeListenerReceiver, type NodeListenerReceiver } from './delivery/receivers/from-node-listener.ts';
import { type NodeApp, toNodeReceiver } from './delivery/receivers/to-node-receiver.ts';
import { keepFromGateway } from './gateway/keep-from-gateway.ts';
import { setupWhapi as setupAnywhere, type Whapi } from './setup-whapi.ts';
import type { WhapiOptions } from './whapi-options.ts';

export { FileStore } from './delivery/file-store.ts';
export {
  fromNodeListener,
  type NodeListener,
  type NodeListenerReceiver,
} from './delivery/receivers/from-node-listener.ts';
export type { ExpressApp, FastifyApp, NodeApp, NodeServer } from './delivery/receivers/to-node-receiver.ts';
export * from './index.ts';
export { type ServedWhapi, serveWhapi } from './serve-whapi.ts';

/** A mock Whapi that intercepts the process's own requests. */
export interface NodeWhapi extends Whapi {
  /**
   * Connects a receiver to a URL, as `Whapi.connect` does. In Node it may also be an Express app, a Fastify instance,
   * or an `http.Server`; wrap a bare listener `(request, response)` in `fromNodeListener`. These are served on a free
   * port of this machine.
   * @throws {TypeError} when it is none of these
   * @example whapi.connect('https://bot.test/hook', express().post('/hook', (_, response) => response.end()));
   */
  connect(url: string, receiver: Receiver): void;
  connect(url: string, app: NodeApp): void;
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
  const listeners: NodeListenerReceiver[] = [];
  let stopKeeping: (() => void) | undefined;
  const own: Pick<NodeWhapi, 'connect' | 'listen' | 'close'> = {
    connect(url: string, app: Receiver | NodeApp) {
      const receiver = toNodeReceiver(url, app);
      whapi.connect(url, receiver);
      if (isNodeListenerReceiver(receiver)) listeners.push(receiver);
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
