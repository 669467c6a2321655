import { expect, it, vi } from 'vitest';
import { UnderWay } from './under-way.ts';

const url = 'https://bot.test/hook';
const nothing = () => {};

async function timeOf(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
}

it('is idle when the last request has ended', async () => {
  const underWay = new UnderWay(10_000);
  const ends = [underWay.add(url, nothing), underWay.add(url, nothing)];
  let isIdle = false;
  const idle = underWay.idle().then(() => {
    isIdle = true;
  });
  ends[0]?.('answered');
  await new Promise(setImmediate);
  expect(isIdle).toBe(false);
  ends[1]?.('answered');
  await idle;
});

it('loses patience with receivers that are silent, and has little with them from then on', async () => {
  const underWay = new UnderWay(800);
  const end = underWay.add(url, nothing);
  const first = await timeOf(underWay.idle());
  const second = await timeOf(underWay.idle());
  expect(first).toBeGreaterThanOrEqual(790);
  expect(second).toBeLessThan(first / 2);
  end('given up');
  underWay.add(url, nothing)('answered');
  underWay.add(url, nothing);
  expect(await timeOf(underWay.idle())).toBeGreaterThanOrEqual(790);
});

it('has patience as long as somebody answers', async () => {
  const underWay = new UnderWay(100);
  underWay.add('https://silent.test/hook', nothing);
  const ends = Array.from({ length: 8 }, () => underWay.add(url, nothing));
  const answering = setInterval(() => ends.pop()?.('answered'), 50);
  await underWay.idle();
  clearInterval(answering);
  expect(ends).toEqual([]);
});

it('does not count the time in which the process was busy elsewhere', async () => {
  const underWay = new UnderWay(200);
  const end = underWay.add(url, nothing);
  const idle = underWay.idle();
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
  const underWay = new UnderWay(10_000);
  const abort = vi.fn();
  const end = underWay.add(url, abort);
  const idle = underWay.idle();
  underWay.abort();
  await idle;
  expect(abort).toHaveBeenCalledOnce();
  end('answered');
});
