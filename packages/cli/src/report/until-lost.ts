import { setImmediate } from 'node:timers/promises';

/**
 * Passes on items until a signal aborts, without waiting for the next item then: it may never arrive. Before each item,
 * the process has the time to notice signals and failures, however fast the items are.
 */
export async function* untilLost<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let giveUp = () => {};
  const onAbort = () => giveUp();
  signal?.addEventListener('abort', onAbort);
  let isDone = false;
  try {
    for (;;) {
      await setImmediate();
      if (signal?.aborted) return;
      const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
        giveUp = () => resolve(undefined);
        iterator.next().then(resolve, reject);
      });
      isDone = next?.done === true;
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // Not awaited: an item that is waited for may never arrive.
    if (!isDone) iterator.return?.().catch(() => undefined);
  }
}
