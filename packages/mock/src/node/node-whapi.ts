import type { Receiver } from '@whapi-webhooks/contract/receiver';
import { insideOf } from '../inside.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';
import { createWhapi } from '../setup-whapi.ts';
import type { Whapi } from '../whapi.ts';
import { isNodeListenerReceiver, type NodeListenerReceiver } from './from-node-listener.ts';
import { intercept } from './interception.ts';
import { nodeRuntime } from './node-runtime.ts';
import { type NodeApp, toNodeReceiver } from './to-node-receiver.ts';

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
  const listeners: NodeListenerReceiver[] = [];
  let stopIntercepting: (() => void) | undefined;
  const own: Pick<NodeWhapi, 'connect' | 'listen' | 'close'> = {
    connect(url: string, app: Receiver | NodeApp) {
      const receiver = toNodeReceiver(url, app);
      whapi.connect(url, receiver);
      if (isNodeListenerReceiver(receiver)) listeners.push(receiver);
    },
    listen() {
      stopIntercepting ??= intercept(insideOf(whapi.gateway).registered);
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
