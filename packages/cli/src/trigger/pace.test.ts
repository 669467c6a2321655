import { describe, expect, it } from 'vitest';
import { Pace, type Time } from './pace.ts';

/** A time that passes only when something waits for it, or by hand. */
function testTime() {
  const waits: number[] = [];
  let now = 1_000;
  const time: Time = {
    now: () => now,
    async wait(ms) {
      waits.push(ms);
      now += ms;
    },
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { time, waits, pass };
}

const never = new AbortController().signal;

async function waitsFor(speed: number, ats: (number | undefined)[], tookMs = 0): Promise<number[]> {
  const { time, waits, pass } = testTime();
  const pace = new Pace(speed, time);
  for (const at of ats) {
    await pace.until(at, never);
    pass(tookMs);
  }
  return waits;
}

describe('a recording', () => {
  it.each([
    [1, [0, 500, 2_000], [500, 1_500]],
    [10, [0, 500, 2_000], [50, 150]],
    [0.5, [0, 500], [1_000]],
    [Number.POSITIVE_INFINITY, [0, 500, 2_000], []],
    [1, [100, undefined, 300, Number.NaN, 350], [200, 50]],
    [1, [undefined, undefined], []],
    [1, [500, 0, 600], [100]],
  ])('at speed %d with the times %j waits %j', async (speed, ats, expected) => {
    expect(await waitsFor(speed, ats)).toEqual(expected);
  });

  it('makes up for the time that receivers take', async () => {
    expect(await waitsFor(1, [0, 1_000, 2_000, 2_100], 400)).toEqual([600, 600]);
  });

  it('begins anew after a restart', async () => {
    const { time, waits } = testTime();
    const pace = new Pace(1, time);
    for (const at of [0, 100]) await pace.until(at, never);
    pace.restart();
    for (const at of [0, 100]) await pace.until(at, never);
    expect(waits).toEqual([100, 100]);
  });

  it('is not waited for once it is stopped', async () => {
    const { time, waits } = testTime();
    const pace = new Pace(1, time);
    await pace.until(0, never);
    await pace.until(60_000, AbortSignal.abort());
    expect(waits).toEqual([]);
  });
});
