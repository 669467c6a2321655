import published from '@whapi-webhooks/mock/control.openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
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
    const before = await reader.until((messages) => messages.length >= 2);
    expect(before).toMatchObject([
      { event: 'row', data: { seq: 1, kind: 'delivery', id: 'd1', event: 'labels.post', outcome: 'delivered' } },
      { event: 'row', data: { seq: 2, kind: 'attempt', id: 'd1.1', status: 200 } },
    ]);
    expect(before.map(({ id }) => id)).toEqual([expect.stringMatching(/:1$/), expect.stringMatching(/:2$/)]);
    whapi.faults.add({ type: 'status', status: 500, count: 1 });
    await whapi.emit('labels.post');
    await whapi.settled();
    const after = await reader.until((messages) => messages.some(isDelivered));
    expect(seqs(after)[0]).toBe(3);
    expect(JSON.stringify([before, after])).not.toContain('"webhook"');
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
    for (const { data } of messages) {
      kinds.add(data.kind);
      const isValid = ajv.validate({ $ref: 'openapi#/components/schemas/ShortRow' }, data);
      expect(isValid, `${ajv.errorsText()} ${JSON.stringify(data)}`).toBe(true);
    }
    expect(kinds).toEqual(new Set(['request', 'delivery', 'attempt']));
  });

  it('resumes after a row, with what has changed since', async () => {
    const { whapi, stream } = await open();
    whapi.faults.add({ type: 'status', status: 500, count: 1 });
    await whapi.emit('labels.post');
    await whapi.emit('chats.patch');
    const first = await stream();
    const seen = await first.until((messages) => messages.length >= 4);
    await first.cancel();
    await whapi.settled();
    const second = await stream(seen.at(-1)?.id);
    const isMissed = (message: Message) => isDelivered(message) && message.data.id === 'd1';
    const missed = await second.until((messages) => messages.some(isMissed) && seqs(messages).length > 0);
    expect(seqs(missed)).toEqual([5]);
    expect(missed.find(isMissed)).toMatchObject({ event: 'change', data: { seq: 1 } });
  });

  it.each(['other.0:1', 'nonsense', '0:1'])('starts anew after "%s", and says so', async (lastEventId) => {
    const { whapi, stream } = await open();
    await whapi.emit('labels.post');
    const messages = await (await stream(lastEventId)).until(({ length }) => length >= 3);
    expect(messages.map(({ event }) => event)).toEqual(['reset', 'row', 'row']);
  });

  it('says when the mock is reset, at once', async () => {
    const { whapi, stream } = await open();
    await whapi.emit('labels.post');
    const reader = await stream();
    const [first] = await reader.until(({ length }) => length >= 2);
    whapi.reset();
    const [reset] = await reader.until(({ length }) => length >= 1);
    expect(reset?.event).toBe('reset');
    await whapi.emit('labels.post');
    const [row] = await reader.until(({ length }) => length >= 2);
    expect(row?.data).toMatchObject({ seq: 1 });
    expect(row?.id?.split(':')[0]).toBe(reset?.data.epoch);
    expect(row?.id).not.toBe(first?.id);
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
    const all = new EventStreams({ timeline, epochOf: String, onReset: () => () => {}, heartbeatMs });
    return { whapi, open: (lastEventId?: string) => all.open(lastEventId, controller.signal) };
  }

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
