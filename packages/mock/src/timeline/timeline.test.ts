import { describe, expect, it } from 'vitest';
import { GATEWAY_URL, type setupWhapi } from '../index.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { timelineOf } from './timeline.ts';
import type { TimelineRow } from './timeline-row.ts';

const from = '919984351847';

const brief = ({ kind, id, causedBy }: TimelineRow) => ({ kind, id, ...causedBy });

it('has steps, requests, deliveries and attempts in one order, each with its cause', async () => {
  const { whapi, call } = testGateway();
  whapi.subscribe({ url: 'https://bot.test/hook', events: ['messages.post', 'statuses.post'] });
  let isUp = false;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status: isUp ? 200 : 500 }));
  await whapi.channel.receiveMessage({ from, text: 'Hi' });
  // Answered by now, so that nothing is in flight.
  await whapi.clock.advance(0);
  isUp = true;
  await call('POST /messages/text', { to: from, body: 'Hello' });
  await whapi.clock.advance('3s');
  expect(whapi.timeline.map(brief)).toEqual([
    { kind: 'step', id: 's1' },
    { kind: 'delivery', id: 'd1', act: 'receiveMessage', step: 's1' },
    { kind: 'attempt', id: 'd1.1', delivery: 'd1' },
    { kind: 'step', id: 's2' },
    { kind: 'request', id: 'r1' },
    { kind: 'delivery', id: 'd2', request: 'r1' },
    { kind: 'attempt', id: 'd2.1', delivery: 'd2' },
    { kind: 'step', id: 's3' },
    ...['d3', 'd4', 'd5'].flatMap((id) => [
      { kind: 'delivery', id, request: 'r1' },
      { kind: 'attempt', id: `${id}.1`, delivery: id },
    ]),
    { kind: 'attempt', id: 'd1.2', delivery: 'd1' },
  ]);
  expect(whapi.timeline.map(({ seq }) => seq)).toEqual(whapi.timeline.map((_, i) => i + 1));
  for (const row of whapi.timeline) {
    if (row.kind === 'request') expect(row).toMatchObject({ at: row.request.at, seq: row.request.seq });
    else if (row.kind === 'delivery') expect(row).toMatchObject({ at: row.delivery.emittedAt, seq: row.delivery.seq });
    else if (row.kind === 'step') expect(row).toMatchObject({ at: row.step.at, seq: row.step.seq, id: row.step.id });
    else expect(row).toMatchObject({ at: row.attempt.startedAt, seq: row.attempt.seq, id: row.attempt.id });
  }
  expect(whapi.timeline.find(({ kind }) => kind === 'request')).toMatchObject({ request: whapi.requests[0] });
});

it.each<[string, (whapi: ReturnType<typeof setupWhapi>) => Promise<unknown>]>([
  ['emit', (whapi) => whapi.emit('labels.post')],
  [
    'send',
    (whapi) =>
      whapi.send(
        { labels: [], event: { type: 'labels', event: 'post' }, channel_id: 'MANTIS-M72HC' },
        { unchecked: true },
      ),
  ],
  ['sendFromPhone', (whapi) => whapi.channel.sendFromPhone({ to: from, text: 'Hi' })],
  ['receiveCall', (whapi) => whapi.channel.call({ from, ends: 'missed' })],
])('names the act %s, also for what follows later', async (act, play) => {
  const { whapi } = testGateway();
  await play(whapi);
  await whapi.settled();
  expect(whapi.deliveries.length).toBeGreaterThan(0);
  for (const { causedBy } of whapi.deliveries) expect(causedBy).toEqual({ act, step: 's1' });
});

it('has rows that follow what happens, and cannot be changed', async () => {
  const { whapi } = testGateway();
  let status = 500;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status }));
  await whapi.emit('labels.post');
  const [step, delivery, attempt] = whapi.timeline;
  status = 200;
  await whapi.settled();
  expect(delivery).toMatchObject({ delivery: { outcome: 'delivered' } });
  expect(attempt).toMatchObject({ attempt: { id: 'd1.1', status: 500 } });
  expect(step).toMatchObject({ step: { do: 'emit', result: [{ id: 'd1' }], durationMs: 0 } });
  expect(whapi.timeline[2]).toBe(attempt);
  expect(() => Object.assign(attempt!, { seq: 9 })).toThrow(TypeError);
  expect(() => Object.assign(whapi.timeline, { length: 0 })).toThrow(TypeError);
  expect(JSON.parse(JSON.stringify(whapi.timeline))).toEqual(structuredClone(whapi.timeline));
});

describe('bounds', () => {
  it('begin after the last row that a log dropped, of whichever kind', async () => {
    const { whapi, call } = testGateway({ logLimit: 2, requestLogLimit: 3 });
    for (let i = 0; i < 4; i++) await call('GET /health');
    expect(whapi.timeline.map(({ id }) => id)).toEqual(['r2', 'r3', 'r4']);
    for (let i = 0; i < 3; i++) await whapi.emit('labels.post');
    // The delivery d1 is gone, and with it what is older.
    expect(whapi.timeline.map(({ id }) => id)).toEqual(['d1.1', 's2', 'd2', 'd2.1', 's3', 'd3', 'd3.1']);
    expect(timelineOf(whapi).read({ after: 3 })).toMatchObject({ oldest: 7, dropped: 3 });
  });

  it('hold for one delivery that is retried for ever', async () => {
    const { whapi } = testGateway({ logLimit: 2, retry: () => 1_000 });
    whapi.connect('https://bot.test/hook', () => new Response(null, { status: 500 }));
    await whapi.emit('labels.post');
    await whapi.clock.advance('1m');
    expect(whapi.timeline.map(({ id }) => id)).toEqual(
      [54, 55, 56, 57, 58, 59, 60, 61].map((number) => `d1.${number}`),
    );
  });
});

describe('read', () => {
  it('continues, with 100 rows at a time', async () => {
    const { whapi, call } = testGateway();
    for (let i = 0; i < 101; i++) await call('GET /health');
    const first = timelineOf(whapi).read();
    expect([first.rows.length, first.next, first.oldest, first.dropped]).toEqual([100, 100, 1, 0]);
    const second = timelineOf(whapi).read({ after: first.next });
    expect(second.rows.map(({ id }) => id)).toEqual(['r101']);
    expect(timelineOf(whapi).read({ after: 5, limit: 1 }).rows).toEqual([whapi.timeline[5]]);
  });

  it('tells a reset by its epoch', async () => {
    const { whapi, call } = testGateway();
    await call('GET /health');
    const { next, epoch } = timelineOf(whapi).read();
    whapi.reset();
    expect(timelineOf(whapi).read({ after: next })).toMatchObject({ epoch: epoch + 1, rows: [], next: 0 });
  });

  it('needs a mock', () => {
    expect(() =>
      timelineOf({ gateway: { handle: async () => new Response(), handleOwn: async () => new Response() } }),
    ).toThrow(TypeError);
  });
});

it('reports each row when it is added, and when it changes', async () => {
  const { whapi } = testGateway();
  const heard: string[] = [];
  const stop = timelineOf(whapi).onChange((row) => {
    heard.push(row.kind === 'request' ? `${row.id} ${row.request.status}` : row.id);
  });
  const headers = { authorization: 'Bearer test-token' };
  await whapi.gateway.handle(new Request(`${GATEWAY_URL}/health`, { headers }));
  await whapi.emit('labels.post');
  stop();
  await whapi.emit('labels.post');
  expect(heard[0]).toBe('r1 undefined');
  expect(heard).toContain('r1 200');
  expect(heard.slice(heard.indexOf('r1 200') + 1)).toEqual(['s1', 'd1', 'd1.1', 'd1.1', 'd1', 's1']);
});

it('is the same for the same seed and calls', async () => {
  const play = async () => {
    const { whapi, call } = testGateway({ seed: 7 });
    await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await call('POST /messages/text', { to: from, body: 'Hello' });
    await whapi.settled();
    return JSON.stringify(whapi.timeline);
  };
  expect(await play()).toBe(await play());
});
