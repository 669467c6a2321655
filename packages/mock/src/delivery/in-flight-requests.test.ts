import { expect, it, vi } from 'vitest';
import { InFlightRequests } from './in-flight-requests.ts';

const url = 'https://bot.test/hook';
const nothing = () => {};

/** Timers that run when the test says so, one after the other, and count what they ran. */
function manualTimers() {
  const waiting = new Map<number, { run: () => void; delayMs: number }>();
  let created = 0;
  const timers = {
    setTimeout: (run: () => void, delayMs: number) => {
      created += 1;
      waiting.set(created, { run, delayMs });
      return created;
    },
    clearTimeout: (id: number) => void waiting.delete(id),
  } as unknown as Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;
  return {
    timers,
    /** Runs timers until the work is done. Returns for how many milliseconds it waited. */
    async run(work: Promise<unknown>, each: () => void = () => {}): Promise<number> {
      let isDone = false;
      let waitedMs = 0;
      const done = work.then(() => {
        isDone = true;
      });
      await new Promise(setImmediate);
      while (!isDone) {
        const [next] = waiting;
        if (!next) break;
        waiting.delete(next[0]);
        waitedMs += next[1].delayMs;
        next[1].run();
        each();
        await new Promise(setImmediate);
      }
      await done;
      return waitedMs;
    },
  };
}

it('is idle when the last request has ended', async () => {
  const inFlight = new InFlightRequests(10_000);
  const ends = [inFlight.add(url, nothing), inFlight.add(url, nothing)];
  let isIdle = false;
  const idle = inFlight.idle().then(() => {
    isIdle = true;
  });
  ends[0]?.('answered');
  await new Promise(setImmediate);
  expect(isIdle).toBe(false);
  ends[1]?.('answered');
  await idle;
});

it('loses patience with receivers that are silent, and has little with them from then on', async () => {
  const { timers, run } = manualTimers();
  const inFlight = new InFlightRequests(800, timers);
  const end = inFlight.add(url, nothing);
  expect(await run(inFlight.idle())).toBe(800);
  expect(await run(inFlight.idle())).toBe(20);
  end('given up');
  inFlight.add(url, nothing)('answered');
  inFlight.add(url, nothing);
  expect(await run(inFlight.idle())).toBe(800);
});

it('is patient for two seconds at the longest', async () => {
  const { timers, run } = manualTimers();
  const inFlight = new InFlightRequests(60_000, timers);
  inFlight.add(url, nothing);
  expect(await run(inFlight.idle())).toBe(2_000);
});

it('waits as long as any receiver responds', async () => {
  const { timers, run } = manualTimers();
  const inFlight = new InFlightRequests(100, timers);
  inFlight.add('https://silent.test/hook', nothing);
  const ends = Array.from({ length: 8 }, () => inFlight.add(url, nothing));
  let ticks = 0;
  // One answers just before patience would be lost.
  const waitedMs = await run(inFlight.idle(), () => {
    ticks += 1;
    if (ticks % 39 === 0) ends.pop()?.('answered');
  });
  expect(ends).toEqual([]);
  expect(waitedMs).toBeGreaterThan(8 * 39 * 2.5);
});

it('counts in ticks, so the time in which the process was busy elsewhere is one', async () => {
  const { timers, run } = manualTimers();
  const inFlight = new InFlightRequests(200, timers);
  const end = inFlight.add(url, nothing);
  let ticks = 0;
  await run(inFlight.idle(), () => {
    ticks += 1;
    if (ticks === 39) end('answered');
  });
  expect(ticks).toBe(39);
});

it('breaks off everything', async () => {
  const inFlight = new InFlightRequests(10_000);
  const abort = vi.fn();
  const end = inFlight.add(url, abort);
  const idle = inFlight.idle();
  inFlight.abort();
  await idle;
  expect(abort).toHaveBeenCalledOnce();
  end('answered');
});
