import { expect, it, vi } from 'vitest';
import { InFlightRequests } from './in-flight-requests.ts';

const url = 'https://bot.test/hook';
const nothing = () => {};

async function timeOf(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
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
  const inFlight = new InFlightRequests(800);
  const end = inFlight.add(url, nothing);
  const first = await timeOf(inFlight.idle());
  const second = await timeOf(inFlight.idle());
  expect(first).toBeGreaterThanOrEqual(790);
  expect(second).toBeLessThan(first / 2);
  end('given up');
  inFlight.add(url, nothing)('answered');
  inFlight.add(url, nothing);
  expect(await timeOf(inFlight.idle())).toBeGreaterThanOrEqual(790);
});

it('has patience as long as somebody answers', async () => {
  const inFlight = new InFlightRequests(100);
  inFlight.add('https://silent.test/hook', nothing);
  const ends = Array.from({ length: 8 }, () => inFlight.add(url, nothing));
  const answering = setInterval(() => ends.pop()?.('answered'), 50);
  await inFlight.idle();
  clearInterval(answering);
  expect(ends).toEqual([]);
});

it('does not count the time in which the process was busy elsewhere', async () => {
  const inFlight = new InFlightRequests(200);
  const end = inFlight.add(url, nothing);
  const idle = inFlight.idle();
  const busyUntil = performance.now() + 250;
  while (performance.now() < busyUntil);
  let hasAnswered = false;
  setTimeout(() => {
    hasAnswered = true;
    end('answered');
  }, 20);
  await idle;
  expect(hasAnswered).toBe(true);
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
