import { setupServer } from 'msw/node';
import { setupWhapi as setupAnywhere, type Whapi } from './setup-whapi.ts';
import type { WhapiOptions } from './whapi-options.ts';

export * from './index.ts';
export { type ServedWhapi, serveWhapi } from './serve-whapi.ts';

/** A mock Whapi that intercepts the process's own requests. */
export interface NodeWhapi extends Whapi {
  /** From here on, requests to https://gate.whapi.cloud are answered by the mock. Others go through. */
  listen(): void;
  /** Waits for the deliveries under way, then lets requests to the gateway through again. */
  close(): Promise<void>;
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
  return Object.defineProperties({} as NodeWhapi, {
    ...Object.getOwnPropertyDescriptors(whapi),
    listen: {
      // MSW 3 renamed the option and ignores the old name without a word.
      value: () => server.listen({ onUnhandledFrame: 'bypass', onUnhandledRequest: 'bypass' } as object),
      enumerable: true,
    },
    close: {
      value: async () => {
        await whapi.settled();
        server.close();
      },
      enumerable: true,
    },
  });
}
