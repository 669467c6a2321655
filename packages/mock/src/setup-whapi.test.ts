import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { setupWhapi } from './setup-whapi.ts';

const url = 'https://bot.test/hook';

/** A store that remembers in memory, as `kept` tells. */
function memoryStore(unfinished: DeliveryStore['unfinished'] = []) {
  const kept = new Map<number, string>();
  const store: DeliveryStore = {
    earlierProcesses: 0,
    unfinished,
    add(deliveries) {
      for (const { delivery } of deliveries) kept.set(delivery.id, JSON.stringify(delivery.webhook));
    },
    addAttempt() {},
    remove: ({ id }) => void kept.delete(id),
    clear: () => kept.clear(),
  };
  return { store, kept };
}

const fail = () => new Response(null, { status: 500 });

describe('subscribe', () => {
  it('gives each receiver its own mode, headers and events', async () => {
    const whapi = setupWhapi();
    const requests: string[] = [];
    for (const host of ['a', 'b', 'c']) {
      whapi.connect(`https://${host}.test/hook`, (request) => {
        requests.push(`${request.method} ${request.url} ${request.headers.get('x-secret')}`);
        return new Response();
      });
    }
    whapi.subscribe({ url: 'https://a.test/hook', mode: 'method', headers: { 'X-Secret': 'a' } });
    whapi.subscribe({ url: 'https://b.test/hook', mode: 'path', events: ['chats.patch', 'labels.post'] });
    whapi.subscribe({ url: 'https://c.test/hook', events: ['messages.post'] });
    await whapi.emit('chats.patch');
    expect(requests).toEqual(['PATCH https://a.test/hook/chats a', 'POST https://b.test/hook/chats/patch null']);
    expect(whapi.deliveries.map(({ receiver }) => receiver)).toEqual(['https://a.test/hook', 'https://b.test/hook']);
  });

  it.each([
    ['more than five headers', { headers: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' } }, '/headers'],
    ['an unknown event', { events: ['chats.ptch' as 'chats.patch'] }, '/events/0/method'],
    ['an unknown mode', { mode: 'query' as 'body' }, '/mode'],
    ['an age out of bounds', { maxAgeSeconds: 14 }, '/webhook_max_age_seconds'],
    ['an option that does not exist', { event: ['chats.patch'] }, '/event'],
    ['what is no URL', { url: 'bot.test/hook' }, '/url'],
  ])('refuses %s', (_, options, pointer) => {
    const subscribing = () => setupWhapi().subscribe({ url, ...options });
    expect(subscribing).toThrow(TypeError);
    expect(subscribing).toThrow(`/webhooks/0${pointer}`);
  });

  it('lets an old webhook expire', async () => {
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect(url, fail);
    whapi.subscribe({ url, maxAgeSeconds: 60 });
    await whapi.emit('labels.post');
    await whapi.settled();
    const [delivery] = whapi.deliveries;
    expect(delivery?.outcome).toBe('expired');
    expect(delivery!.attempts.at(-1)!.startedAt - delivery!.emittedAt).toBeLessThanOrEqual(60_000);
  });
});

describe('options', () => {
  it('may count another status as success', async () => {
    const whapi = setupWhapi({ isSuccess: (status) => status < 300 });
    whapi.connect(url, () => new Response(null, { status: 204 }));
    expect(await whapi.emit('labels.post')).toMatchObject([{ outcome: 'delivered', attempts: [{ status: 204 }] }]);
  });

  it('may switch retries off, or replace them', async () => {
    const once = setupWhapi({ retry: false });
    once.connect(url, fail);
    expect(await once.emit('labels.post')).toMatchObject([{ outcome: 'failed', attempts: [{ status: 500 }] }]);
    const hasty = setupWhapi({ clock: 'virtual', retry: ({ failures }) => (failures < 4 ? 10 : undefined) });
    hasty.connect(url, fail);
    const start = hasty.clock.now();
    await hasty.emit('labels.post');
    await hasty.settled();
    expect(hasty.deliveries[0]).toMatchObject({ outcome: 'failed', attempts: [{}, {}, {}, {}] });
    expect(hasty.clock.now() - start).toBe(30);
  });

  it('bound the messages that the channel knows', async () => {
    const whapi = setupWhapi({ messageLimit: 2 });
    for (const text of ['a', 'b', 'c']) await whapi.channel.receiveMessage({ from: '12025550143', text });
    const request = new Request('https://gate.whapi.cloud/messages/list?token=test-token');
    const { messages } = await (await getResponse(whapi.handlers, request))!.json();
    expect(messages.map(({ text }: { text: { body: string } }) => text.body).sort()).toEqual(['b', 'c']);
  });
});

it('makes the retries of an hour for a hundred webhooks without waiting for them', async () => {
  const whapi = setupWhapi({ clock: 'virtual', retry: () => 30_000 });
  let requests = 0;
  whapi.connect(url, () => {
    requests += 1;
    return fail();
  });
  for (let i = 0; i < 100; i++) await whapi.emit('labels.post');
  await whapi.clock.advance('1h');
  expect(requests).toBe(100 * 121);
});

it('settles soon though a receiver never answers', { timeout: 20_000 }, async () => {
  const whapi = setupWhapi();
  whapi.connect(url, () => new Promise(() => {}));
  await whapi.emit('labels.post');
  await whapi.settled();
  const [delivery] = whapi.deliveries;
  expect(delivery?.outcome).toBe('failed');
  expect(delivery?.attempts.map(({ error }) => error)).toEqual(
    delivery?.attempts.map(() => 'the receiver did not answer in time'),
  );
  expect(delivery?.attempts.length).toBeGreaterThan(10);
});

describe('a store', () => {
  it('has what is not through, and no more', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ clock: 'virtual', store });
    let isUp = false;
    whapi.connect(url, () => new Response(null, { status: isUp ? 200 : 500 }));
    await whapi.emit('labels.post');
    expect([...kept.keys()]).toEqual([1]);
    isUp = true;
    await whapi.settled();
    expect(kept.size).toBe(0);
  });

  it('is left alone when the app switched `callback_persist` off', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ clock: 'virtual', store });
    whapi.connect(url, fail);
    const request = { method: 'PATCH', body: JSON.stringify({ callback_persist: false }) };
    await getResponse(whapi.handlers, new Request('https://gate.whapi.cloud/settings?token=test-token', request));
    await whapi.emit('labels.post');
    expect(kept.size).toBe(0);
  });

  it('has all of a batch in the one that carries it', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ clock: 'virtual', store });
    whapi.connect(url, fail);
    whapi.faults.add({ type: 'batch', size: 2 });
    await whapi.emit('labels.delete', { labels_removed: ['a'] });
    await whapi.emit('labels.delete', { labels_removed: ['b'] });
    expect([...kept.keys()]).toEqual([1]);
    expect(JSON.parse(kept.get(1)!)).toMatchObject({ labels_removed: ['a', 'b'] });
  });

  it('gives what an earlier process left, before anything new gets its id', async () => {
    const earlier = setupWhapi();
    earlier.subscribe({ url, events: ['labels.post'] });
    const [delivery] = await earlier.emit('labels.post');
    const left = { ...delivery!, outcome: 'waiting' as const, attempts: [], id: 7 };
    const whapi = setupWhapi({ store: memoryStore([{ delivery: left, settings: { url } }]).store });
    whapi.connect(url, () => new Response());
    await whapi.emit('labels.post');
    await whapi.settled();
    expect(whapi.deliveries.map(({ id, outcome }) => `${id} ${outcome}`).sort()).toEqual([
      '7 delivered',
      '8 delivered',
    ]);
  });

  it('forgets everything by reset', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ store });
    whapi.connect(url, fail);
    await whapi.emit('labels.post');
    whapi.reset();
    expect(kept.size).toBe(0);
  });
});

describe('close', () => {
  it('waits for what is under way, and not for retries', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ store });
    let requests = 0;
    whapi.connect(url, async () => {
      await new Promise(setImmediate);
      requests += 1;
      return fail();
    });
    void whapi.emit('labels.post');
    await whapi.close();
    expect(whapi.deliveries).toMatchObject([{ outcome: 'waiting', attempts: [{ status: 500 }] }]);
    expect([...kept.keys()]).toEqual([1]);
    await whapi.clock.runAll();
    expect(requests).toBe(1);
  });

  it('may break off what is under way', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const whapi = setupWhapi();
    whapi.subscribe({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` });
    void whapi.emit('labels.post');
    const [, response] = await once(server, 'request');
    await whapi.close({ breakOff: true });
    await once(response, 'close');
    expect(response.writableEnded).toBe(false);
    expect(whapi.deliveries).toMatchObject([{ outcome: 'waiting', attempts: [{ durationMs: 0 }] }]);
  });

  it('lets the mock be used again', async () => {
    const whapi = setupWhapi();
    whapi.connect(url, () => new Response());
    await whapi.close();
    expect(await whapi.emit('labels.post')).toMatchObject([{ outcome: 'delivered' }]);
  });
});
