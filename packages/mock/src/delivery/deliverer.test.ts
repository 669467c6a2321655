import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examples } from '@whapi-webhooks/contract/examples';
import type { Settings, WebhookSettings } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { MockClock } from '../clock/mock-clock.ts';
import { Faults } from '../faults/faults.ts';
import { nodeRuntime } from '../node/node-runtime.ts';
import { testPending } from '../testing/test-pending.ts';
import { Deliverer, type DelivererOptions } from './deliverer.ts';
import type { Delivery } from './delivery.ts';
import { DeliveryLog } from './delivery-log.ts';
import { noStore } from './delivery-store.ts';
import { type FailedDelivery, linearBackoff } from './retry-policy.ts';
import { type Fetch, sendByFetch } from './send-request.ts';
import { toSubscriptions } from './subscribed-events.ts';
import { Transport } from './transport.ts';

const url = 'https://bot.test/hook';
const webhook = examples['chats.delete'].minimal;
const receiver: WebhookSettings = { url, events: toSubscriptions() };

interface Overrides extends Partial<DelivererOptions> {
  fetch?: Fetch;
  settings?: () => Settings;
}

function setup({
  fetch: fetchIt = fetch,
  timeoutMs = 1_000,
  settings = () => ({ webhooks: [receiver] }),
  ...overrides
}: Overrides = {}) {
  const clock = new MockClock({ now: () => 0, virtualStart: 0 });
  const log = new DeliveryLog(100);
  const faults = new Faults(() => 0, []);
  const transport = new Transport({ send: sendByFetch(fetchIt), allowedHosts: ['bot.test', 'other.test'] });
  const deliverer = new Deliverer({
    clock,
    log,
    faults,
    transport,
    timeoutMs,
    ...nodeRuntime,
    createTrace: () => 'trace',
    store: noStore,
    loopLimit: 50,
    retry: () => undefined,
    isSuccess: (status) => status === 200,
    settings,
    onStart: () => () => {},
    onAttempt: () => {},
    onDelivery: () => {},
    ...overrides,
  });
  clock.idle = () => deliverer.idle();
  return { clock, log, faults, transport, deliverer, send: () => deliverer.accept([webhook], {}, settings())() };
}

async function deliver({ deliverer, send }: ReturnType<typeof setup>): Promise<Delivery | undefined> {
  const [delivery] = send();
  await deliverer.idle();
  return delivery;
}

describe('a receiver in process', () => {
  it.each([
    [200, 'delivered'],
    [201, 'failed'],
    [404, 'failed'],
    [500, 'failed'],
  ])('that answers %i makes the delivery %s', async (status, outcome) => {
    const subject = setup();
    subject.transport.connect(url, () => new Response(null, { status }));
    expect(await deliver(subject)).toMatchObject({ outcome, attempts: [{ status }] });
  });

  it('gets the headers it is subscribed with', async () => {
    const subject = setup({ settings: () => ({ webhooks: [{ ...receiver, headers: { 'X-Secret': 's' } }] }) });
    let headers = new Headers();
    subject.transport.connect(url, (request) => {
      headers = request.headers;
      return new Response();
    });
    await deliver(subject);
    expect(headers.get('x-secret')).toBe('s');
    expect(headers.get('content-type')).toBe('application/json');
  });

  it.each([
    [new RangeError('no such chat'), 'RangeError: no such chat'],
    ['no such chat', 'the receiver threw no such chat'],
    [null, 'the receiver threw null'],
    [new Error('not saved', { cause: new Error('disk full') }), 'Error: not saved'],
    [new TypeError('fetch failed', { cause: new Error('no such host') }), 'no such host'],
  ])('that throws is told by what it threw: %s', async (thrown, error) => {
    const subject = setup();
    subject.transport.connect(url, () => {
      throw thrown;
    });
    const delivery = await deliver(subject);
    expect(delivery).toMatchObject({ outcome: 'failed', attempts: [{ error }] });
    expect(delivery?.attempts[0]?.cause).toBe(thrown);
    expect(JSON.parse(JSON.stringify(delivery?.attempts[0]))).not.toHaveProperty('cause');
  });

  it('that never responds causes a timeout', async () => {
    const subject = setup({ timeoutMs: 40 });
    let signal: AbortSignal | undefined;
    subject.transport.connect(url, (request) => {
      signal = request.signal;
      return new Promise(() => {});
    });
    const delivery = (await deliver(subject))!;
    expect(delivery).toMatchObject({ outcome: 'waiting', attempts: [{ durationMs: 0 }] });
    await subject.clock.advance(39);
    expect(delivery.outcome).toBe('waiting');
    await subject.clock.advance(1);
    expect(delivery).toMatchObject({
      outcome: 'failed',
      attempts: [{ durationMs: 40, error: 'the receiver did not respond in time' }],
    });
    expect(signal?.aborted).toBe(true);
  });

  it('may cause further deliveries: idle waits for them', async () => {
    const { deliverer, log, transport, send } = setup();
    let calls = 0;
    transport.connect(url, async () => {
      await new Promise(setImmediate);
      calls += 1;
      if (calls < 3) send();
      return new Response();
    });
    send();
    await deliverer.idle();
    expect(log.entries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered', 'delivered']);
  });
});

describe('a receiver at a URL', () => {
  it('is sent the webhook by HTTP', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=1`;
    await deliver(setup({ settings: () => ({ webhooks: [{ ...receiver, url: address, mode: 'method' }] }) }));
    server.close();
    expect(requests).toEqual(['DELETE /hook/chats?key=1']);
  });

  it('that is down causes an error code', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await new Promise((resolve) => server.close(resolve));
    const subject = setup({ settings: () => ({ webhooks: [{ ...receiver, url: address }] }) });
    expect(await deliver(subject)).toMatchObject({ outcome: 'failed', attempts: [{ error: 'ECONNREFUSED' }] });
  });

  it('may not send the webhook elsewhere', async () => {
    const calls: RequestInit[] = [];
    const redirect = async (_: string, init: RequestInit) => {
      calls.push(init);
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.test' } });
    };
    expect(await deliver(setup({ fetch: redirect }))).toMatchObject({ outcome: 'failed', attempts: [{ status: 302 }] });
    expect(calls).toMatchObject([{ redirect: 'manual' }]);
  });

  it('on a host that was not allowed is never asked', async () => {
    const calls: string[] = [];
    const spy = async (address: string) => {
      calls.push(address);
      return new Response();
    };
    const settings = () => ({ webhooks: [{ ...receiver, url: 'https://elsewhere.test/hook' }] });
    expect(await deliver(setup({ fetch: spy, settings }))).toMatchObject({ outcome: 'refused', attempts: [] });
    expect(calls).toEqual([]);
  });

  it('may answer at any length: no more than a mebibyte is read', async () => {
    let sent = 0;
    const endless = async () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536));
          },
        }),
      );
    expect(await deliver(setup({ fetch: endless }))).toMatchObject({ outcome: 'delivered' });
    expect(sent).toBeLessThan(2 ** 21);
  });
});

describe('a failed delivery', () => {
  const answers = (...statuses: number[]) => {
    const left = [...statuses];
    return () => new Response(null, { status: left.shift() ?? 200 });
  };
  const waits = ({ attempts }: Delivery) =>
    attempts.slice(1).map(({ startedAt }, index) => startedAt - attempts[index]!.startedAt);

  it('is tried again, each time 3 s later than the last time', async () => {
    const subject = setup({ retry: linearBackoff() });
    subject.transport.connect(url, answers(500, 500, 500));
    const delivery = (await deliver(subject))!;
    await subject.clock.advance('17s');
    expect(delivery.outcome).toBe('waiting');
    await subject.clock.advance('1s');
    expect(waits(delivery)).toEqual([3_000, 6_000, 9_000]);
    expect(delivery.outcome).toBe('delivered');
  });

  it('waits by the step and up to the cap of the settings', async () => {
    const settings: Settings = {
      callback_backoff_delay_ms: 10_000,
      max_callback_backoff_delay_ms: 25_000,
      webhooks: [receiver],
    };
    const subject = setup({ retry: linearBackoff(), settings: () => settings });
    subject.transport.connect(url, answers(500, 500, 500, 500));
    const delivery = (await deliver(subject))!;
    await subject.clock.runAll();
    expect(waits(delivery)).toEqual([10_000, 20_000, 25_000, 25_000]);
  });

  it('is given up in the end', async () => {
    const subject = setup({ retry: linearBackoff({ giveUpAfterMs: 20_000 }) });
    subject.transport.connect(url, () => new Response(null, { status: 500 }));
    const delivery = (await deliver(subject))!;
    await subject.clock.runAll();
    expect(waits(delivery)).toEqual([3_000, 6_000, 9_000]);
    expect(delivery.outcome).toBe('failed');
  });

  it('expires by the age that its receiver allows', async () => {
    const settings = { webhooks: [{ ...receiver, webhook_max_age_seconds: 15 }] };
    const subject = setup({ retry: linearBackoff(), settings: () => settings });
    subject.transport.connect(url, () => new Response(null, { status: 500 }));
    const delivery = (await deliver(subject))!;
    await subject.clock.runAll();
    expect(waits(delivery)).toEqual([3_000, 6_000]);
    expect(delivery.outcome).toBe('expired');
  });

  it('that an earlier process stored gets as much time as a new one, and continues the count', async () => {
    const attempts = [1, 2].map((startedAt) => ({ startedAt, durationMs: 1, status: 500 }));
    const stored = testPending(1, { receiver: url, emittedAt: -3_600_000, attempts });
    const ages: Partial<FailedDelivery>[] = [];
    const subject = setup({
      store: { ...noStore, unfinished: [stored] },
      retry({ settings: _, ...failed }) {
        ages.push(failed);
        return linearBackoff({ giveUpAfterMs: 25_000 })({ ...failed, settings: {} });
      },
    });
    subject.transport.connect(url, () => new Response(null, { status: 500 }));
    subject.deliverer.resume();
    await subject.clock.runAll();
    expect(ages).toEqual([
      { failures: 3, ageMs: 3_600_000, retryingMs: 0 },
      { failures: 4, ageMs: 3_609_000, retryingMs: 9_000 },
      { failures: 5, ageMs: 3_621_000, retryingMs: 21_000 },
    ]);
    expect(subject.log.entries).toMatchObject([{ outcome: 'failed' }]);
  });

  it('does not hold up the next one', async () => {
    const subject = setup({ retry: linearBackoff() });
    subject.transport.connect(url, answers(500, 200, 200));
    const [first] = subject.send();
    const [second] = subject.send();
    await subject.clock.runAll();
    expect(second?.attempts[0]?.startedAt).toBe(0);
    expect(first?.attempts.map(({ startedAt }) => startedAt)).toEqual([0, 3_000]);
  });
});

it('sends to every subscribed receiver, and to no other', async () => {
  const other = { url: 'https://other.test/hook', events: toSubscriptions(['chats.patch']) };
  const subject = setup({ fetch: async () => new Response(), settings: () => ({ webhooks: [receiver, other] }) });
  await deliver(subject);
  expect(subject.log.entries.map((delivery) => delivery.receiver)).toEqual([url]);
});

it('reports each attempt, and each delivery when it has ended', async () => {
  const told: unknown[] = [];
  const subject = setup({
    retry: linearBackoff(),
    onAttempt: (_, { status }) => told.push(status),
    onDelivery: ({ outcome }) => told.push(outcome),
  });
  subject.transport.connect(url, () => new Response(null, { status: told.length === 0 ? 500 : 200 }));
  await deliver(subject);
  await subject.clock.runAll();
  expect(told).toEqual([500, 200, 'delivered']);
});

it('leaves no trace of requests in flight after a reset', async () => {
  const { deliverer, log, transport, clock, send } = setup({ retry: linearBackoff() });
  let answer: (response: Response) => void = () => {};
  transport.connect(url, () => new Promise((resolve) => (answer = resolve)));
  const [delivery] = send();
  deliverer.clear();
  log.clear();
  answer(new Response(null, { status: 500 }));
  await new Promise(setImmediate);
  await clock.runAll();
  expect(delivery?.attempts).toHaveLength(1);
  expect(log.entries).toEqual([]);
});
