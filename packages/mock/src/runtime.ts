import { type CauseTracker, noCauses } from './causes.ts';
import type { Hold } from './delivery/hold.ts';
import { type SendRequest, sendByFetch } from './delivery/send-request.ts';

/** What differs between Node and other runtimes. */
export interface Runtime {
  causes: CauseTracker;
  /** Sends a delivery to a URL. */
  send: SendRequest;
  /** Resolves once the runtime has had a turn to run timers. */
  nextTurn(): Promise<void>;
  /** Decides when attempts start, instead of the clock; nothing waits for those in flight then. */
  hold?: Hold;
}

// Taken before a test can install fake timers, under which nothing would ever go on.
const { setTimeout } = globalThis;

/** For any runtime that has the web's APIs. */
export const webRuntime: Runtime = {
  causes: noCauses,
  // Looked up for each delivery, since a test may replace it.
  send: sendByFetch((url, init) => globalThis.fetch(url, init)),
  nextTurn: () => new Promise((resolve) => void setTimeout(resolve, 0)),
};
