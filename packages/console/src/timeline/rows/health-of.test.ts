import { describe, expect, it } from 'vitest';
import { attempt, delivery, START } from '../../../test/rows.ts';
import type { AttemptRow, Row } from '../../api/row.ts';
import { describeHealth } from './health-chips.tsx';
import { healthOf } from './health-of.ts';
import { toEntries } from './to-entries.ts';

const BOT = 'http://bot.test/hook';

function healthsOf(rows: Row[]) {
  return healthOf(rows, toEntries(rows).byId);
}

function healthAfter(...attempts: Partial<AttemptRow>[]) {
  const rows = attempts.map((parts, index) => attempt(index + 2, `d1.${index + 1}`, parts));
  return healthsOf([delivery(1, 'd1'), ...rows]).get(BOT);
}

describe('a receiver', () => {
  it('is fine while it responds in time', () => {
    expect(healthAfter({ status: 200 }, { status: 204 })).toMatchObject({ state: 'ok', failures: 0 });
  });

  it('is down since its first attempt without a response', () => {
    const health = healthAfter({ status: 200 }, { error: 'ECONNREFUSED' }, { error: 'ECONNREFUSED' });
    expect(health).toMatchObject({ state: 'down', failures: 2, since: START + 3_000, reason: 'ECONNREFUSED' });
  });

  it('fails when its response is no success, also a redirect', () => {
    expect(healthAfter({ status: 500 })).toMatchObject({ state: 'failing', failures: 1, reason: 'status 500' });
    expect(healthAfter({ status: 301 })).toMatchObject({ state: 'failing' });
  });

  it('is refused when it is on another machine, and no longer once it is called', () => {
    const refused = delivery(1, 'd1', { receiver: 'http://bot.example:81/hook', outcome: 'refused' });
    const rows = [refused, { ...refused, seq: 2, id: 'd2' }];
    const [health] = healthsOf(rows).values();
    expect(health).toMatchObject({ state: 'refused', failures: 2, since: START + 1_000 });
    expect(health && describeHealth(health)).toContain('--allow-host bot.example');
    const later = { ...refused, seq: 3, id: 'd3', outcome: 'delivered' } as const;
    const called = healthsOf([...rows, later, attempt(4, 'd3.1', { status: 200 })]);
    expect([...called.values()]).toMatchObject([{ state: 'ok' }]);
  });

  it('recovers with its first success', () => {
    expect(healthAfter({ status: 500 }, { error: 'reset' }, { status: 200 })).toMatchObject({
      state: 'ok',
      failures: 0,
    });
  });

  it('is slow for as long as one of the latest attempts was', () => {
    const fast = { status: 200, durationMs: 20 };
    const slow = { status: 200, durationMs: 1_000 };
    expect(healthAfter(slow, fast, fast, fast, fast)).toMatchObject({ state: 'slow', slowestMs: 1_000 });
    expect(healthAfter(slow, fast, fast, fast, fast, fast)).toMatchObject({ state: 'ok' });
    expect(healthAfter({ status: 200, durationMs: 999 })).toMatchObject({ state: 'ok' });
  });

  it('is not judged by an attempt that is in progress', () => {
    expect(healthAfter({ status: 200 }, { durationMs: 0 })).toMatchObject({ state: 'ok', pending: [{ id: 'd1.2' }] });
  });

  it('is not to blame for faults of the mock', () => {
    const fault = { status: 503, faults: ['status'] };
    expect(healthAfter(fault, fault)).toMatchObject({ state: 'failing', isByFault: true });
    expect(healthAfter(fault, { status: 500 })).toMatchObject({ isByFault: false });
  });

  it('is apart from the others, in the order of the attempts', () => {
    const other = 'http://other.test/';
    const rows = [
      delivery(1, 'd1'),
      delivery(2, 'd2', { receiver: other }),
      attempt(3, 'd2.1', { status: 200 }),
      attempt(4, 'd1.1', { status: 500 }),
    ];
    expect([...healthsOf(rows)].map(([url, { state }]) => [url, state])).toEqual([
      [other, 'ok'],
      [BOT, 'failing'],
    ]);
  });

  it('is described in a sentence', () => {
    const describe = (...attempts: Partial<AttemptRow>[]) => describeHealth(healthAfter(...attempts)!);
    expect(describe({ status: 200 })).toBe('responds');
    expect(describe({ error: 'ECONNREFUSED' })).toMatch(/^down since \d\d:\d\d:\d\d, 1 failure \(ECONNREFUSED\)$/);
    expect(describe({ status: 500, faults: ['status'] })).toMatch(
      /^responds with status 500 .*by a fault of the mock$/,
    );
    expect(describe({ status: 200, durationMs: 2_400 })).toBe('slow: up to 2.4 s');
  });
});
