import { describe, expect, it } from 'vitest';
import { Journal } from '../journal.ts';
import { type RequestEntry, RequestLog, type RequestLogOptions } from './request-log.ts';
import type { Arrival } from './request-record.ts';

const arrival: Arrival = {
  ...{ by: 'app', method: 'POST', path: '/messages/text', params: {}, query: {}, token: 'own' },
  operation: 'POST /messages/text',
};

function setup(options: Partial<RequestLogOptions> = {}) {
  const journal = new Journal<RequestEntry>(1_000);
  const log = new RequestLog({
    ...{ limit: 100, limitBytes: 1_000_000, journal, now: () => 5, report: () => {} },
    ...options,
  });
  return { log, journal, ids: () => log.entries.map(({ id }) => id) };
}

it('keeps the newest, up to its limit, and so does the journal', () => {
  const { log, journal, ids } = setup({ limit: 2 });
  for (let i = 0; i < 5; i++) log.begin(arrival);
  expect(ids()).toEqual(['r4', 'r5']);
  expect(journal.entries.map(({ request }) => request.id)).toEqual(['r4', 'r5']);
});

it.each([{ limit: 0 }, { limitBytes: 0 }])('keeps nothing with %j', (options) => {
  const { log, ids } = setup(options);
  const record = log.begin(arrival);
  log.addBody(record, { bodyKind: 'json', bodyBytes: 2, body: {} }, 2);
  log.end(record, { status: 200, answer: {}, characters: 2 });
  expect(ids()).toEqual([]);
});

describe('the limit of bytes', () => {
  it('drops the oldest when bodies and answers take too much', () => {
    const { log, ids } = setup({ limitBytes: 10_000 });
    for (const part of ['body', 'answer', 'body', 'answer'] as const) {
      const record = log.begin(arrival);
      const text = 'x'.repeat(1_000);
      if (part === 'body') log.addBody(record, { bodyKind: 'text', bodyBytes: 1_000, body: text }, 1_000);
      else log.end(record, { status: 200, answer: text, characters: 1_000 });
    }
    expect(ids()).toEqual(['r3', 'r4']);
  });

  it('leaves out what alone is too long, and says so', () => {
    const { log } = setup({ limitBytes: 10_000 });
    log.begin(arrival);
    const record = log.begin(arrival);
    log.addBody(record, { bodyKind: 'json', bodyBytes: 4_000, body: { long: true } }, 4_000);
    log.end(record, { status: 200, answer: { long: true }, characters: 4_000 });
    expect(log.entries).toHaveLength(2);
    expect(log.entries[1]).toMatchObject({ bodyBytes: 4_000, bodyCut: true, status: 200, answerCut: true });
    expect(log.entries[1]).not.toHaveProperty('body');
    expect(log.entries[1]).not.toHaveProperty('answer');
  });

  it('counts nothing for what was dropped, or forgotten, meanwhile', () => {
    const { log, ids } = setup({ limitBytes: 10_000, limit: 1 });
    const [dropped, kept] = [log.begin(arrival), log.begin(arrival)];
    for (let i = 0; i < 9; i++) log.addBody(dropped, { body: 'x' }, 1_000);
    log.addBody(kept, { body: 'x' }, 1_000);
    expect(ids()).toEqual(['r2']);
    log.clear();
    for (let i = 0; i < 9; i++) log.addBody(kept, { body: 'x' }, 1_000);
    log.addBody(log.begin(arrival), { body: 'x' }, 2_000);
    expect(ids()).toEqual(['r1']);
    expect(log.entries[0]?.body).toBe('x');
  });
});

describe('a request', () => {
  it('is one object that follows what happens, and cannot be changed', () => {
    const { log } = setup();
    const record = log.begin(arrival);
    const [request] = log.entries;
    expect(request).not.toHaveProperty('status');
    log.addBody(record, { bodyKind: 'json', bodyBytes: 10, body: { to: 'x', list: [{}] } }, 10);
    log.end(record, { status: 200, answer: { sent: true }, characters: 10 });
    log.addWebhook(record, 'd1');
    expect(log.entries[0]).toBe(request);
    expect(request).toMatchObject({ body: { to: 'x' }, status: 200, answer: { sent: true }, webhooks: ['d1'] });
    expect(JSON.parse(JSON.stringify(request))).toEqual(structuredClone(request));
    const { body, answer, webhooks } = request!;
    for (const value of [body, (body as { list: object[] }).list[0], answer, webhooks])
      expect(Object.isFrozen(value)).toBe(true);
    expect(() => Object.assign(request!, { status: 500 })).toThrow(TypeError);
  });

  it('keeps the body that it got, not a copy', () => {
    const { log } = setup();
    const body = { to: 'x' };
    log.addBody(log.begin(arrival), { bodyKind: 'json', bodyBytes: 10, body }, 10);
    expect(log.entries[0]?.body).toBe(body);
  });
});

it('reports the errors of listeners, and calls the others', () => {
  const errors: unknown[] = [];
  const { log } = setup({ report: (error) => errors.push(error) });
  let calls = 0;
  log.onChange(() => {
    throw new RangeError('no');
  });
  const stop = log.onChange(() => {
    calls += 1;
  });
  log.begin(arrival);
  stop();
  log.begin(arrival);
  expect([calls, errors.length]).toEqual([1, 2]);
});
