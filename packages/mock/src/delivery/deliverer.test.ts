import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examples } from '@whapi-webhooks/contract';
import type { WebhookSettings } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { Deliverer, type DelivererOptions } from './deliverer.ts';
import type { Delivery } from './delivery.ts';
import { toSubscriptions } from './subscribed-events.ts';

const url = 'https://bot.test/hook';
const webhook = examples['chats.delete'].minimal;
const receiver: WebhookSettings = { url, events: toSubscriptions() };

function deliverer(options: Partial<DelivererOptions> = {}): Deliverer {
  return new Deliverer({ now: () => 0, fetch, timeoutMs: 1_000, onDelivery: () => {}, ...options });
}

async function deliver(subject: Deliverer, settings: WebhookSettings = receiver): Promise<Delivery | undefined> {
  const [delivery] = await Promise.all(subject.send(webhook, [settings]));
  return delivery;
}

describe('a receiver in process', () => {
  it.each([
    [200, 'delivered'],
    [201, 'failed'],
    [404, 'failed'],
    [500, 'failed'],
  ])('that answers %i makes the delivery %s', async (status, outcome) => {
    const subject = deliverer();
    subject.connect(url, () => new Response(null, { status }));
    expect(await deliver(subject)).toMatchObject({ outcome, attempts: [{ status }] });
  });

  it('gets the headers it is subscribed with', async () => {
    const subject = deliverer();
    let headers = new Headers();
    subject.connect(url, (request) => {
      headers = request.headers;
      return new Response();
    });
    await deliver(subject, { ...receiver, headers: { 'X-Secret': 's' } });
    expect(headers.get('x-secret')).toBe('s');
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('that throws is told by what it threw', async () => {
    const subject = deliverer();
    subject.connect(url, () => {
      throw new RangeError('no such chat');
    });
    expect(await deliver(subject)).toMatchObject({
      outcome: 'failed',
      attempts: [{ error: 'RangeError: no such chat' }],
    });
  });

  it('that never answers does not hang', async () => {
    const subject = deliverer({ timeoutMs: 5 });
    subject.connect(url, () => new Promise(() => {}));
    expect(await deliver(subject)).toMatchObject({
      outcome: 'failed',
      attempts: [{ error: 'the receiver did not answer in time' }],
    });
  });

  it('may cause further deliveries: settled waits for them', async () => {
    const subject = deliverer();
    let calls = 0;
    subject.connect(url, async () => {
      await new Promise(setImmediate);
      calls += 1;
      if (calls < 3) subject.send(webhook, [receiver]);
      return new Response();
    });
    subject.send(webhook, [receiver]);
    await subject.settled();
    expect(subject.log.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered', 'delivered']);
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
    await deliver(deliverer(), { url: address, mode: 'method', events: toSubscriptions() });
    server.close();
    expect(requests).toEqual(['DELETE /hook/chats?key=1']);
  });

  it('that is down is told in a word', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await new Promise((resolve) => server.close(resolve));
    expect(await deliver(deliverer(), { ...receiver, url: address })).toMatchObject({
      outcome: 'failed',
      attempts: [{ error: 'ECONNREFUSED' }],
    });
  });

  it('may not send the webhook elsewhere', async () => {
    const calls: RequestInit[] = [];
    const redirect = async (_: string, init: RequestInit) => {
      calls.push(init);
      return new Response(null, { status: 302, headers: { location: 'https://elsewhere.test' } });
    };
    expect(await deliver(deliverer({ fetch: redirect }))).toMatchObject({
      outcome: 'failed',
      attempts: [{ status: 302 }],
    });
    expect(calls).toMatchObject([{ redirect: 'manual' }]);
  });
});

it('sends to every subscribed receiver, and to no other', async () => {
  const subject = deliverer({ fetch: async () => new Response() });
  const other = { url: 'https://other.test/hook', events: toSubscriptions(['chats.patch']) };
  await Promise.all(subject.send(webhook, [receiver, other]));
  expect(subject.log.map((delivery) => delivery.receiver)).toEqual([url]);
});

it('tells of each delivery once it is through', async () => {
  const told: Delivery[] = [];
  const subject = deliverer({ fetch: async () => new Response(), onDelivery: (delivery) => told.push(delivery) });
  await deliver(subject);
  expect(told).toEqual(subject.log);
});
