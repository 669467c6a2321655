import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { TestOutput } from '../test/test-output.ts';
import { orAborted, stopOf } from './stop.ts';

it('waits for what comes first, and leaves nothing behind: a replay waits millions of times', async () => {
  const stop = new AbortController();
  expect(await orAborted(Promise.resolve(1), stop.signal)).toBe(1);
  await expect(orAborted(Promise.reject(new Error('x')), stop.signal)).rejects.toThrow('x');
  await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  const waiting = orAborted(new Promise(() => {}), stop.signal);
  stop.abort();
  expect(await waiting).toBeUndefined();
  expect(await orAborted(new Promise(() => {}), stop.signal)).toBeUndefined();
});

it('stops at once, and gives up what is in flight later', async () => {
  let request = () => {};
  const stopped = new Promise<void>((resolve) => {
    request = resolve;
  });
  const stop = stopOf({ untilStopped: () => stopped, stderr: new TestOutput() });
  expect(stop.now.aborted).toBe(false);
  request();
  await new Promise((resolve) => setImmediate(resolve));
  expect([stop.now.aborted, stop.late.aborted]).toEqual([true, false]);
  stop.clear();
});
