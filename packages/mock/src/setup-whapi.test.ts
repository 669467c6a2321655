import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventName, type WhapiWebhook } from '@whapi-webhooks/types';
import { getResponse } from 'msw';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeliveryId } from './causes.ts';
import { type DeliveryStore, noStore, StoreError } from './delivery/delivery-store.ts';
import { setupWhapi } from './setup-whapi.ts';
import { testPending } from './testing/test-pending.ts';

const url = 'https://bot.test/hook';

/** A store that remembers in memory, as `kept` tells. */
function memoryStore(unfinished: DeliveryStore['unfinished'] = []) {
  const kept = new Map<DeliveryId, string>();
  const attempts: DeliveryId[] = [];
  const store: DeliveryStore = {
    earlierProcesses: 0,
    unfinished,
    add(deliveries) {
      for (const { delivery } of deliveries) kept.set(delivery.id, JSON.stringify(delivery.webhook));
    },
    addAttempt: ({ id }) => void attempts.push(id),
    remove: ({ id }) => void kept.delete(id),
    clear: () => kept.clear(),
  };
  return { store, kept, attempts };
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

  it('expires an old webhook', async () => {
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

it('makes the retries of an hour for twenty webhooks without waiting for them', async () => {
  const whapi = setupWhapi({ clock: 'virtual', retry: () => 30_000 });
  let requests = 0;
  whapi.connect(url, () => {
    requests += 1;
    return fail();
  });
  for (let i = 0; i < 20; i++) await whapi.emit('labels.post');
  await whapi.clock.advance('1h');
  expect(requests).toBe(20 * 121);
});

describe('a store', () => {
  it('has what is not through, and no more', async () => {
    const { store, kept } = memoryStore();
    const whapi = setupWhapi({ clock: 'virtual', store });
    let isUp = false;
    whapi.connect(url, () => new Response(null, { status: isUp ? 200 : 500 }));
    await whapi.emit('labels.post');
    expect([...kept.keys()]).toEqual(['d1']);
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
    expect([...kept.keys()]).toEqual(['d1']);
    expect(JSON.parse(kept.get('d1')!)).toMatchObject({ labels_removed: ['a', 'b'] });
  });

  it('gives what an earlier process left, before anything new gets its id', async () => {
    const earlier = setupWhapi();
    earlier.subscribe({ url, events: ['labels.post'] });
    const [delivery] = await earlier.emit('labels.post');
    const left = { ...delivery!, outcome: 'waiting' as const, attempts: [], id: 'd7' as const };
    const whapi = setupWhapi({ store: memoryStore([{ delivery: left, settings: { url } }]).store });
    whapi.connect(url, () => new Response());
    await whapi.emit('labels.post');
    await whapi.settled();
    expect(whapi.deliveries.map(({ id, outcome }) => `${id} ${outcome}`).sort()).toEqual([
      'd7 delivered',
      'd8 delivered',
    ]);
  });

  it('records the attempts that are followed by another one', async () => {
    const { store, attempts } = memoryStore();
    const whapi = setupWhapi({ clock: 'virtual', store, retry: ({ failures }) => (failures < 3 ? 10 : undefined) });
    whapi.connect(url, fail);
    await whapi.emit('labels.post');
    await whapi.settled();
    expect(attempts).toEqual(['d1', 'd1']);
  });

  it('keeps what an earlier process left for a host that is not allowed now', async () => {
    const { delivery, settings } = testPending(7, { receiver: 'https://other.test/hook' });
    const { store, kept } = memoryStore([{ delivery, settings }]);
    kept.set('d7', 'as the earlier process stored it');
    const whapi = setupWhapi({ store });
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([{ id: 'd7', outcome: 'refused', attempts: [] }]);
    expect([...kept.keys()]).toEqual(['d7']);
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

describe('a store that cannot store', () => {
  /** A mock whose store is full until it is told otherwise. */
  function setupFull() {
    const { store, kept } = memoryStore();
    let isFull = true;
    const add: DeliveryStore['add'] = (deliveries) => {
      if (isFull) throw new Error('ENOSPC: no space left on device');
      store.add(deliveries);
    };
    const received: unknown[] = [];
    const whapi = setupWhapi({ clock: 'virtual', store: { ...store, add } });
    whapi.connect(url, async (request) => {
      received.push(await request.json());
      return new Response();
    });
    const call = async (operation: string, body?: object) => {
      const [method = '', path] = operation.split(' ');
      const init = { method, ...(body && { body: JSON.stringify(body) }) };
      const response = await getResponse(
        whapi.handlers,
        new Request(`https://gate.whapi.cloud${path}?token=test-token`, init),
      );
      return { status: response!.status, json: await response!.json() };
    };
    return { whapi, call, received, kept, setFull: (value: boolean) => (isFull = value) };
  }

  it.each([
    ['POST /messages/text', { to: '919984351847', body: 'Hi' }, 'GET /messages/list'],
    ['POST /labels', { id: '1', name: 'New', color: 'gold' }, 'GET /labels'],
    ['POST /groups', { subject: 'Team', participants: ['919984351847'] }, 'GET /groups'],
  ])('%s changes nothing and is answered with 500 and the reason', async (operation, body, list) => {
    const { whapi, call, received } = setupFull();
    const before = await call(list);
    expect(await call(operation, body)).toEqual({
      status: 500,
      json: {
        error: {
          code: 500,
          message: 'Internal server error',
          details:
            'Failed to store webhooks: ENOSPC: no space left on device. Make the store work again, then repeat the call',
        },
      },
    });
    await whapi.settled();
    expect(await call(list)).toEqual(before);
    expect(whapi.deliveries).toEqual([]);
    expect(received).toEqual([]);
  });

  it('gets the deliveries of a command at once, since it stores all or none', async () => {
    const batches: string[][] = [];
    const add: DeliveryStore['add'] = (deliveries) => batches.push(deliveries.map(({ delivery: { event } }) => event));
    const whapi = setupWhapi({ clock: 'virtual', store: { ...noStore, add }, statusSteps: false });
    whapi.connect(url, () => new Response());
    whapi.faults.add({ type: 'duplicate', event: 'chats.post' });
    whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    expect(batches).toEqual([['messages.post', 'chats.post', 'chats.post']]);
  });

  it('makes settled reject when a change over time was given up, and only then', async () => {
    const { whapi, call, setFull } = setupFull();
    setFull(false);
    await call('POST /messages/text', { to: '919984351847', body: 'Hi' });
    setFull(true);
    await expect(whapi.settled()).rejects.toThrow(StoreError);
    await whapi.settled();
  });

  it('rejects emit, and what a test does on the other side', async () => {
    const { whapi, received } = setupFull();
    await expect(whapi.emit('labels.post')).rejects.toThrow(StoreError);
    await expect((async () => whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' }))()).rejects.toThrow(
      StoreError,
    );
    expect(received).toEqual([]);
  });

  it('puts off what happens by itself until there is room', async () => {
    const { whapi, call, received, setFull } = setupFull();
    setFull(false);
    await call('POST /messages/text', { to: '919984351847', body: 'Hi' });
    setFull(true);
    await whapi.clock.advance('10s');
    const before = received.length;
    setFull(false);
    await whapi.clock.advance('1s');
    expect(received.slice(before).map((webhook) => eventName(webhook as WhapiWebhook))).toContain('statuses.post');
    await whapi.settled();
    const statuses = whapi.deliveries.flatMap(({ webhook }) => ('statuses' in webhook ? webhook.statuses : []));
    expect(statuses.map(({ status }) => status)).toEqual(['sent', 'delivered', 'read']);
  });

  it('leaves the parts of a batch in the store when the whole finds no room', async () => {
    const { store, kept } = memoryStore();
    const add: DeliveryStore['add'] = (deliveries) => {
      if (kept.size === 2) throw new Error('ENOSPC: no space left on device');
      store.add(deliveries);
    };
    const whapi = setupWhapi({ clock: 'virtual', store: { ...store, add } });
    whapi.connect(url, fail);
    whapi.faults.add({ type: 'batch', size: 2 });
    await whapi.emit('labels.delete', { labels_removed: ['a'] });
    await whapi.emit('labels.delete', { labels_removed: ['b'] });
    expect(whapi.deliveries).toMatchObject([{ webhook: { labels_removed: ['a', 'b'] } }, { outcome: 'batched' }]);
    expect([...kept.values()].map((text) => JSON.parse(text).labels_removed)).toEqual([['a'], ['b']]);
  });

  it('does not matter when nothing is to be stored', async () => {
    const { call } = setupFull();
    expect(await call('PATCH /settings', { callback_persist: false })).toMatchObject({ status: 200 });
    expect(await call('POST /messages/text', { to: '919984351847', body: 'Hi' })).toMatchObject({ status: 200 });
  });
});

describe('close', () => {
  it('waits for requests in flight, and not for retries', async () => {
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
    expect([...kept.keys()]).toEqual(['d1']);
    await whapi.clock.runAll();
    expect(requests).toBe(1);
  });

  it('can abort requests in flight', async () => {
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

  it('allows the mock to be used again', async () => {
    const whapi = setupWhapi();
    whapi.connect(url, () => new Response());
    await whapi.close();
    expect(await whapi.emit('labels.post')).toMatchObject([{ outcome: 'delivered' }]);
  });
});
