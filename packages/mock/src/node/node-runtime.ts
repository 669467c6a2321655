import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cause } from '../causes.ts';
import type { Runtime } from '../runtime.ts';
import { sendByHttp } from './send-by-http.ts';

// Taken before a test can install fake timers.
const { setImmediate } = globalThis;

const causes = new AsyncLocalStorage<Cause | undefined>();
const ends = new AsyncLocalStorage<AbortSignal>();

/**
 * Runs something of which nothing reaches a mock any more once the signal is aborted, neither from timers that it sets
 * outside of any delivery.
 */
export function runUntil<T>(signal: AbortSignal, callback: () => T): T {
  return ends.run(signal, callback);
}

/** Node: deliveries by `node:http`, and causes tracked through asynchronous calls. */
export const nodeRuntime: Runtime = {
  causes: {
    isTracking: true,
    current: () => causes.getStore(),
    run: (cause, callback) => causes.run(cause, callback),
    isOver: () => causes.getStore()?.signal.aborted || ends.getStore()?.aborted || false,
  },
  send: sendByHttp,
  nextTurn: () => new Promise((resolve) => void setImmediate(resolve)),
};
