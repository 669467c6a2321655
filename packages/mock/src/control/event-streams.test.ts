import published from '@whapi-webhooks/mock/control.openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StateChange } from '../channel/state/changed-chats.ts';
import { Listeners } from '../listeners.ts';
import { setupWhapi } from '../setup-whapi.ts';
import { type StreamMessage as Message, readerOf } from '../testing/read-events.ts';
import { testControl } from '../testing/test-control.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { EventStreams } from './event-streams.ts';

const isDelivered = ({ data }: Message) => data.outcome === 'delivered';
const seqs = (messages: Message[]) => messages.filter(({ event }) => event === 'row').map(({ data }) => data.seq);

describe('over HTTP', () => {
  async function open() {
    const control = await testControl();
    control.whapi.connect('https://bot.test/hook', () => new Response());
    const stream = async (lastEventId?: string) => {
      const response = await fetch(`${control.served.controlUrl}/events`, {
        headers: { ...(lastEventId && { 'last-event-id': lastEventId }) },
      });
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      const reader = readerOf(response);
      onTestFinished(() => reader.cancel());
      return reader;
    };
    return { ...control, stream };
  }

  it('streams what was there before, what follows, and what changes', async () => {
    const { whapi, stream } = await open();
    await whapi.emit('labels.post');
    const reader = await stream();
    const before = await reader.until((messages) => messages.length >= 3);
    expect(before).toMatchObject([
      { event: 'row', data: { seq: 1, kind: 'step', id: 's1', do: 'emit', durationMs: expect.any(Number) } },
      { event: 'row', data: { seq: 2, kind: 'delivery', id: 'd1', event: 'labels.post', outcome: 'delivered' } },
      { event: 'row', data: { seq: 3, kind: 'attempt', id: 'd1.1', status: 200 } },
    ]);
    expect(before.map(({ id }) => id)).toEqual([1, 2, 3].map((seq) => expect.stringMatching(`:${seq}$`)));
    whapi.faults.add({ type: 'status', status: 500, count: 1 });
    await whapi.emit('labels.post');
    await whapi.settled();
    const after = await reader.until((messages) => messages.some(isDelivered));
    expect(seqs(after)[0]).toBe(4);
    expect(JSON.stringify([before, after])).not.toMatch(/"(?:webhook|with)"/);
  });

  it('sends rows as they are described', async () => {
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(published, 'openapi');
    const { whapi, stream, served } = await open();
    const reader = await stream();
    whapi.faults.add({ type: 'duplicate' });
    await fetch(`${served.url}/labels?token=test-token`);
    await fetch(`${served.url}/nothing`);
    await whapi.emit('labels.post');
    await whapi.settled();
    const messages = await reader.until((all) => all.filter(isDelivered).length >= 2);
    const kinds = new Set<unknown>();
    for (const { event, data } of messages) {
      if (event === 'state') continue;
      kinds.add(data.kind);
      const isValid = ajv.validate({ $ref: 'openapi#/components/schemas/ShortRow' }, data);
      expect(isValid, `${ajv.errorsText()} ${JSON.stringify(data)}`).toBe(true);
    }
    expect(kinds).toEqual(new Set(['step', 'request', 'delivery', 'attempt']));
  });

  it('resumes after a row, with what has changed since', async () => {
    const { whapi, stream } = await open();
    whapi.faults.add({ type: 'status', status: 500, count: 1 });
    await whapi.emit('labels.post');
    await whapi.emit('chats.patch');
    const first = await stream();
    const seen = await first.until((messages) => messages.length >= 7);
    await first.cancel();
    await whapi.settled();
    const second = await stream(seen.at(-1)?.id);
    const isMissed = (message: Message) => isDelivered(message) && message.data.id === 'd1';
    const missed = await second.until((messages) => messages.some(isMissed) && seqs(messages).length > 0);
    // The step that settles, and the second attempt.
    expect(seqs(missed)).toEqual([8, 9]);
    expect(missed.find(isMissed)).toMatchObject({ event: 'change', data: { seq: 3 } });
  });

  it.each(['other.0:1', 'nonsense', '0:1'])('starts anew after "%s", and says so', async (lastEventId) => {
    const { whapi, stream } = await open();
    await whapi.emit('labels.post');
    const messages = await (await stream(lastEventId)).until(({ length }) => length >= 4);
    expect(messages.map(({ event }) => event)).toEqual(['reset', 'row', 'row', 'row']);
  });

  it.each(['reset', 'restore'])('says when the mock is reset, at once: %s', async (how) => {
    const { whapi, stream } = await open();
    const snapshot = whapi.snapshot();
    await whapi.emit('labels.post');
    const reader = await stream();
    const [first] = await reader.until(({ length }) => length >= 2);
    if (how === 'reset') whapi.reset();
    else whapi.restore(snapshot);
    const [reset] = await reader.until(({ length }) => length >= 1);
    expect(reset?.event).toBe('reset');
    await whapi.emit('labels.post');
    const [row] = await reader.until(({ length }) => length >= 2);
    expect(row?.data).toMatchObject({ seq: 1 });
    expect(row?.id?.split(':')[0]).toBe(reset?.data.epoch);
    expect(row?.id).not.toBe(first?.id);
  });

  it('says which chats and what else look different, each once', async () => {
    const { call, whapi, stream } = await open();
    const { channel } = whapi;
    const reader = await stream();
    await call('GET', '/status');
    const states = async (act: () => unknown, count: number) => {
      const seen: Message[] = [];
      await act();
      const isState = ({ event }: Message) => event === 'chat' || event === 'state';
      while (seen.length < count)
        seen.push(...(await reader.until((messages) => messages.some(isState))).filter(isState));
      return seen.map(({ event, id, data }) => [event, id, data]);
    };
    const [from, chatId] = ['919984351847', '919984351847@s.whatsapp.net'];
    const chat = ['chat', undefined, { id: chatId }];
    const other = ['state', undefined, {}];
    expect(await states(() => channel.receiveMessage({ from, text: 'Hi' }), 1)).toEqual([chat]);
    expect(await states(() => channel.muteChat({ chatId }), 1)).toEqual([chat]);
    expect(await states(() => channel.startTyping({ from }), 1)).toEqual([chat]);
    expect(await states(() => channel.renameContact({ phone: from, name: 'Ann' }), 2)).toEqual([chat, other]);
    expect(await states(() => whapi.faults.add({ type: 'drop', count: 2 }), 1)).toEqual([other]);
    expect(await states(() => whapi.emit('labels.post'), 1)).toEqual([other]);
    expect(await states(() => call('PUT', '/clock', { virtual: true }), 1)).toEqual([other]);
    expect(await states(() => call('POST', '/clock/advance', { by: '1s' }), 1)).toEqual([other]);
    expect(await states(() => channel.stop(), 1)).toEqual([other]);
    expect(await states(() => whapi.subscribe({ url: 'http://127.0.0.1:9/hook' }), 1)).toEqual([other]);
  });

  it('is possible for twenty readers, and for others once some have left', async () => {
    const { stream, served } = await open();
    const readers = await Promise.all(Array.from({ length: 20 }, () => stream()));
    const url = `${served.controlUrl}/events`;
    expect((await fetch(url)).status).toBe(429);
    await readers[0]?.cancel();
    let status = 429;
    while (status === 429) {
      const response = await fetch(url);
      ({ status } = response);
      await response.body?.cancel();
    }
    expect(status).toBe(200);
  });
});

describe('a reader', () => {
  function streams(heartbeatMs: number, logLimit?: number) {
    const whapi = setupWhapi({ ...(logLimit !== undefined && { logLimit }) });
    whapi.connect('https://bot.test/hook', () => new Response());
    const timeline = timelineOf(whapi);
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    const listeners = new Listeners<StateChange>();
    const onStateChange = (listener: (change: StateChange) => void) => listeners.add(listener);
    const all = new EventStreams({ timeline, epochOf: String, onReset: () => () => {}, onStateChange, heartbeatMs });
    const change = (each: StateChange) => listeners.call(each);
    return { whapi, change, open: (lastEventId?: string) => all.open(lastEventId, controller.signal) };
  }

  it('hears once of a chat that changed often, and of many chats that they changed', async () => {
    const { open, change } = streams(60_000);
    const reader = readerOf(open());
    await reader.until(() => true);
    for (let i = 0; i < 3; i++) change({ chats: new Set(['one']), isOther: true });
    expect(await reader.until(({ length }) => length > 0)).toMatchObject([
      { event: 'chat', data: { id: 'one' } },
      { event: 'state' },
    ]);
    for (let i = 0; i < 1_001; i++) change({ chats: new Set([`${i}`]), isOther: false });
    expect((await reader.until(({ length }) => length > 0)).map(({ data }) => data)).toEqual([{}]);
  });

  it('hears that the stream is alive', async () => {
    const reader = streams(1).open().body?.getReader();
    const decoder = new TextDecoder();
    for (let i = 0; i < 3; i++) expect(decoder.decode((await reader?.read())?.value)).toBe(': alive\n\n');
  });

  it('that has stopped reading is dropped', async () => {
    const { open } = streams(1);
    const reader = open().body?.getReader();
    await reader?.read();
    await expect(reader?.closed).rejects.toThrow('stopped reading');
  });

  it('that is too slow for the log starts anew', async () => {
    const { open, whapi } = streams(60_000, 3);
    await whapi.emit('labels.post');
    const reader = readerOf(open());
    await reader.until(({ length }) => length >= 2);
    for (let i = 0; i < 20; i++) await whapi.emit('labels.post');
    const messages = await reader.until((all) => all.some(({ data }) => data.id === 'd21'));
    expect(messages[0]?.event).toBe('reset');
    expect(seqs(messages).length).toBeLessThan(20);
  });
});
