import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cause } from '../causes.ts';
import type { Runtime } from '../runtime.ts';
import { sendByHttp } from './send-by-http.ts';

// Taken before a test can install fake timers.
const { setImmediate } = globalThis;

const causes = new AsyncLocalStorage<Cause | undefined>();

/** Node: deliveries by `node:http`, and causes tracked through asynchronous calls. */
export const nodeRuntime: Runtime = {
  causes: { isTracking: true, current: () => causes.getStore(), run: (cause, callback) => causes.run(cause, callback) },
  send: sendByHttp,
  nextTurn: () => new Promise((resolve) => void setImmediate(resolve)),
};
