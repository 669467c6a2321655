import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClock } from './create-clock.ts';
import type { MockClock } from './mock-clock.ts';

/** Notes down what runs, and when. */
function diary(clock: MockClock) {
  const start = clock.now();
  const entries: string[] = [];
  return { entries, note: (name: string) => () => void entries.push(`${name} ${clock.now() - start}`) };
}

describe('virtual time', () => {
  it('starts at 2026-01-01 and does not advance', () => {
    const clock = createClock('virtual');
    expect(new Date(clock.now()).toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(clock.isVirtual).toBe(true);
  });

  it('runs what is due, in order, and stops at the end of the duration', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    clock.after(30, note('c'));
    clock.after(10, note('a'));
    clock.after(20, note('b'));
    await clock.advance(25);
    note('now')();
    expect(entries).toEqual(['a 10', 'b 20', 'now 25']);
    await clock.advance('5ms');
    expect(entries.at(-1)).toBe('c 30');
  });

  it('runs what is due at the same time by rank, and then in the order in which it was asked for', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    clock.after(10, note('second of rank 2'), 2);
    clock.after(10, note('rank 1'), 1);
    clock.after(10, note('third of rank 2'), 2);
    clock.after(10, note('no rank'));
    await clock.runAll();
    expect(entries).toEqual(['no rank 10', 'rank 1 10', 'second of rank 2 10', 'third of rank 2 10']);
  });

  it('runs what is asked for meanwhile, if it is due by then', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    clock.after(10, () => {
      clock.after(5, note('in time'));
      clock.after(50, note('too late'));
    });
    await clock.advance(20);
    expect(entries).toEqual(['in time 15']);
  });

  it('waits for what each timer started before it continues', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    let work = Promise.resolve();
    clock.idle = () => work;
    clock.after(10, () => {
      work = new Promise<void>((resolve) => setImmediate(resolve)).then(note('work of a'));
    });
    clock.after(20, note('b'));
    await clock.runAll();
    expect(entries).toEqual(['work of a 10', 'b 20']);
  });

  it('stops early when that is enough', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    clock.after(10, note('a'));
    clock.after(20, note('b'));
    await clock.advance('1h', () => entries.length === 1);
    note('now')();
    expect(entries).toEqual(['a 10', 'now 10']);
  });

  it('does not run what was cancelled, nor move to when it was due', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    clock.after(10, note('a'));
    const cancel = clock.after(5, note('cancelled'));
    const cancelToo = clock.after(1_000, note('cancelled'));
    cancel();
    cancel();
    cancelToo();
    await clock.runAll();
    note('now')();
    expect(entries).toEqual(['a 10', 'now 10']);
  });

  it('ignores the cancellation of a timer that has run', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    const cancel = clock.after(1, note('a'));
    clock.after(2, note('b'));
    await clock.advance(1);
    cancel();
    await clock.runAll();
    expect(entries).toEqual(['a 1', 'b 2']);
  });

  it('keeps the order when most was cancelled', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    const cancels = Array.from({ length: 100 }, (_, i) => clock.after(100 - i, note(`${100 - i}`)));
    for (const [i, cancel] of cancels.entries()) if (i % 10) cancel();
    await clock.runAll();
    expect(entries).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((due) => `${due} ${due}`));
  });

  it('forgets everything by reset, and keeps the time by clear', async () => {
    const clock = createClock('virtual');
    const start = clock.now();
    const { entries, note } = diary(clock);
    await clock.advance('1h');
    clock.after(10, note('a'));
    clock.clear();
    expect(clock.now()).toBe(start + 3_600_000);
    clock.after(10, note('b'));
    clock.reset();
    expect(clock.now()).toBe(start);
    await clock.runAll();
    expect(entries).toEqual([]);
  });

  it('says so when there is no end to what happens', async () => {
    const clock = createClock('virtual');
    const again = () => void clock.after(1_000, again);
    again();
    await expect(clock.runAll()).rejects.toThrow(
      /^Failed to run the clock to its end: runAll\(\) stopped after 20000 timers, and more are waiting\. Use advance/,
    );
  });

  it('refuses to go back', async () => {
    await expect(createClock('virtual').advance(-1)).rejects.toThrow(TypeError);
  });
});

describe('real time', () => {
  it('advances by itself, and runs what is due', async () => {
    const clock = createClock();
    const order: string[] = [];
    const startedAt = performance.now();
    await new Promise<void>((resolve) => {
      clock.after(300, () => {
        order.push('b');
        resolve();
      });
      // So much earlier that a pause of a busy machine between the two lines cannot turn them round.
      clock.after(0, () => order.push('a'));
    });
    expect(order).toEqual(['a', 'b']);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(299);
  });

  it('can be moved on all the same', async () => {
    const clock = createClock();
    const { entries, note } = diary(clock);
    clock.after(3_600_000, note('a'));
    const before = clock.now();
    await clock.advance('1h');
    expect(entries).toHaveLength(1);
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
    clock.reset();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('waits for longer than a timer of the platform can, without a warning', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => void warnings.push(warning);
    process.on('warning', warn);
    onTestFinished(() => void process.off('warning', warn));
    const clock = createClock();
    const { entries, note } = diary(clock);
    clock.after(2 ** 31, note('a'));
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect({ entries, warnings }).toEqual({ entries: [], warnings: [] });
    clock.reset();
  });

  it('has the time of a test that fakes it, and runs what is due under fake timers', async () => {
    vi.useFakeTimers({ now: 1_747_660_332_000 });
    onTestFinished(() => void vi.useRealTimers());
    const clock = createClock();
    expect(clock.now()).toBe(1_747_660_332_000);
    await new Promise<void>((resolve) => clock.after(5, resolve));
  });

  it('can be that of another clock', () => {
    expect(createClock({ now: () => 42 }).now()).toBe(42);
  });
});

describe('switching', () => {
  it('stops the time at what the clock shows, or at another time', async () => {
    const clock = createClock();
    const before = clock.now();
    clock.switch(true);
    expect(clock.isVirtual).toBe(true);
    expect(clock.now() - before).toBeLessThan(1_000);
    clock.switch(true, 1_000);
    await clock.advance(234);
    expect(clock.now()).toBe(1_234);
  });

  it('leaves timers what is left of them', async () => {
    const clock = createClock('virtual');
    const { entries, note } = diary(clock);
    const last = new Promise<void>((resolve) => clock.after(3_600_005, resolve));
    clock.after(3_600_000, note('a'));
    clock.switch(false);
    expect(entries).toEqual([]);
    await clock.advance('1h');
    expect(entries).toHaveLength(1);
    await last;
    clock.after(10, note('b'));
    clock.switch(true);
    await clock.advance(9);
    expect(entries).toHaveLength(1);
    await clock.runAll();
    expect(entries).toHaveLength(2);
    expect(clock.fired).toBe(3);
  });

  it('follows the system clock from what a virtual one shows, or from another time', () => {
    vi.useFakeTimers({ now: 1_747_660_332_000 });
    onTestFinished(() => void vi.useRealTimers());
    const clock = createClock('virtual');
    const start = clock.now();
    clock.switch(false);
    vi.setSystemTime(1_747_660_332_250);
    expect(clock.now()).toBe(start + 250);
    clock.switch(false, 5_000);
    vi.setSystemTime(1_747_660_333_250);
    expect(clock.now()).toBe(6_000);
    clock.switch(true);
    vi.setSystemTime(1_747_660_339_000);
    expect(clock.now()).toBe(6_000);
  });

  it('is kept in its state, whatever the clock was at first', () => {
    vi.useFakeTimers({ now: 1_747_660_332_000 });
    onTestFinished(() => void vi.useRealTimers());
    const first = createClock('virtual');
    first.switch(false, 5_000);
    for (const clock of [createClock('virtual'), createClock()]) {
      clock.restore(first.state);
      vi.setSystemTime(vi.getMockedSystemTime()!.getTime() + 40);
      expect(clock.now()).toBe(first.now());
      expect(clock.now()).toBeGreaterThan(5_000);
    }
  });

  it('ends with a reset', () => {
    const clock = createClock('virtual');
    const start = clock.now();
    clock.switch(false, 5);
    clock.reset();
    expect(clock.isVirtual).toBe(true);
    expect(clock.now()).toBe(start);
  });
});
