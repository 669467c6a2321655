import { validateWebhook } from '@whapi-webhooks/contract';
import { getResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { GATEWAY_URL, setupWhapi } from '../index.ts';
import { testWhapi } from '../testing/test-whapi.ts';
import type { Whapi } from '../whapi.ts';
import type { Fault } from './fault.ts';

/** Sends one webhook for each name, one after the other. */
async function emit(whapi: Whapi, ...names: string[]) {
  const sent = [];
  for (const name of names) sent.push(...(await whapi.emit('labels.delete', { labels_removed: [name] })));
  return sent;
}

function call(whapi: Whapi, method: string, path: string, body?: object): Promise<Response> {
  const init = { method, headers: { authorization: 'Bearer test-token' }, ...(body && { body: JSON.stringify(body) }) };
  return getResponse(whapi.handlers, new Request(GATEWAY_URL + path, init)) as Promise<Response>;
}

const URL = 'https://bot.test/hook';

/** A receiver that keeps the requests, for what faults do to them. */
function testReceiver(statusOf: (index: number) => number, way: 'in process' | 'by fetch' = 'in process') {
  const requests: Request[] = [];
  const receive = (request: Request) => {
    requests.push(request.clone());
    return new Response(null, { status: statusOf(requests.length - 1) });
  };
  const whapi = setupWhapi({
    ...{ clock: 'virtual', allowedHosts: ['bot.test'] },
    fetch: async (url, init) => receive(new Request(url, init)),
  });
  if (way === 'in process') whapi.connect(URL, receive);
  return { whapi, requests };
}

const sendText = (whapi: Whapi) => call(whapi, 'POST', '/messages/text', { to: '919984351847', body: 'Hi' });

describe('of a delivery', () => {
  it('duplicate: it is sent again, `times` times', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'duplicate', times: 2 });
    await emit(whapi, 'a');
    expect(ids()).toEqual(['a', 'a', 'a']);
    expect(whapi.deliveries.map(({ faults }) => faults)).toEqual([undefined, ['duplicate'], ['duplicate']]);
    expect(whapi.deliveries.map(({ id }) => id)).toEqual(['d1', 'd2', 'd3']);
  });

  it('reorder: a later one arrives before it', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'reorder', count: 1 });
    await emit(whapi, 'a', 'b', 'c');
    expect(ids()).toEqual(['b', 'a', 'c']);
    expect(whapi.deliveries.map(({ faults }) => faults)).toEqual([['reorder'], undefined, undefined]);
  });

  it('reorder: it arrives even if no other webhook follows', async () => {
    const { whapi, ids, received } = testWhapi();
    whapi.faults.add({ type: 'reorder' });
    await emit(whapi, 'a');
    expect(whapi.deliveries).toMatchObject([{ outcome: 'waiting', attempts: [] }]);
    await whapi.settled();
    expect(ids()).toEqual(['a']);
    expect(received[0]?.at).toBe(5_000);
    expect(whapi.deliveries[0]).not.toHaveProperty('faults');
  });

  it('reorder: every second one overtakes the one before it', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'reorder' });
    await emit(whapi, 'a', 'b', 'c', 'd', 'e');
    await whapi.settled();
    expect(ids()).toEqual(['b', 'a', 'd', 'c', 'e']);
    expect(whapi.deliveries.map(({ faults }) => faults)).toEqual([
      ['reorder'],
      undefined,
      ['reorder'],
      undefined,
      undefined,
    ]);
  });

  it('reorder: an earlier one that is still being answered does not count as a later one', async () => {
    const { whapi, ids } = testWhapi();
    let answer: (response: Response) => void = () => {};
    whapi.connect('https://slow.test/hook', () => new Promise<Response>((resolve) => (answer = resolve)));
    whapi.subscribe({ url: 'https://bot.test/hook', events: [] });
    const first = emit(whapi, 'a');
    await new Promise(setImmediate);
    whapi.faults.add({ type: 'reorder' });
    const second = emit(whapi, 'b');
    answer(new Response());
    await Promise.all([first, second]);
    expect(ids()).toEqual([]);
    expect(whapi.deliveries).toMatchObject([{ outcome: 'delivered' }, { outcome: 'waiting', attempts: [] }]);
    expect(whapi.deliveries[1]).not.toHaveProperty('faults');
  });

  it('drop: it never arrives', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'drop', count: 1 });
    await emit(whapi, 'a', 'b');
    await whapi.settled();
    expect(ids()).toEqual(['b']);
    expect(whapi.deliveries[0]).toMatchObject({ outcome: 'dropped', attempts: [], faults: ['drop'] });
  });

  it('delay: it arrives later', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'delay', by: '2s' });
    await emit(whapi, 'a');
    await whapi.settled();
    expect(received).toMatchObject([{ at: 2_000 }]);
    expect(whapi.deliveries[0]).toMatchObject({ outcome: 'delivered', faults: ['delay'] });
  });

  it('burst: several arrive while the first is still being answered', async () => {
    const { whapi } = testWhapi();
    let open = 0;
    const atOnce: number[] = [];
    whapi.connect('https://bot.test/hook', async () => {
      open += 1;
      atOnce.push(open);
      await new Promise(setImmediate);
      open -= 1;
      return new Response();
    });
    whapi.faults.add({ type: 'burst', size: 3 });
    await emit(whapi, 'a', 'b');
    expect(atOnce).toEqual([]);
    await emit(whapi, 'c');
    expect(atOnce).toEqual([1, 2, 3]);
    expect(whapi.deliveries.map(({ faults }) => faults)).toEqual([['burst'], ['burst'], ['burst']]);
  });

  it('batch: several of one event arrive as one webhook, which keeps the contract', async () => {
    const { whapi, ids, received } = testWhapi();
    whapi.faults.add({ type: 'batch', size: 3, event: 'labels.delete' });
    await emit(whapi, 'a', 'b');
    await whapi.emit('labels.post');
    await emit(whapi, 'c');
    expect(ids()).toEqual([undefined, 'a+b+c']);
    expect(validateWebhook(received[1]?.body, { profile: 'strict' })).toMatchObject({ valid: true });
    expect(whapi.deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'batched', 'delivered', 'batched']);
    expect(whapi.deliveries[3]).toMatchObject({ faults: ['batch'], attempts: [] });
  });

  it.each(['burst', 'batch'] as const)('%s: what is too few arrives in the end', async (type) => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type, size: 3 });
    await emit(whapi, 'a', 'b');
    expect(ids()).toEqual([]);
    await whapi.settled();
    expect(ids()).toEqual(type === 'burst' ? ['a', 'b'] : ['a+b']);
  });

  it.each([404, 429, 503])('status: the receiver seems to answer with %i', async (status) => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'status', status, count: 1 });
    await emit(whapi, 'a');
    expect(ids()).toEqual([]);
    await whapi.settled();
    expect(ids()).toEqual(['a']);
    expect(whapi.deliveries[0]?.attempts).toMatchObject([{ status, faults: ['status'] }, { status: 200 }]);
    expect(whapi.deliveries[0]?.attempts[1]).not.toHaveProperty('faults');
  });

  it('slow: the answer takes longer', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'slow', by: '4s' });
    await emit(whapi, 'a');
    expect(received).toMatchObject([{ at: 0 }]);
    expect(whapi.deliveries[0]?.outcome).toBe('waiting');
    await whapi.settled();
    expect(whapi.deliveries[0]?.attempts).toMatchObject([{ status: 200, durationMs: 4_000, faults: ['slow'] }]);
  });

  it('slow: longer than a receiver may take is too late', async () => {
    const { whapi, received } = testWhapi({ retry: false });
    whapi.faults.add({ type: 'slow', by: '10s' });
    await emit(whapi, 'a');
    await whapi.settled();
    expect(received).toHaveLength(1);
    expect(whapi.deliveries).toMatchObject([
      { outcome: 'failed', attempts: [{ error: 'the receiver did not respond in time', durationMs: 10_000 }] },
    ]);
  });

  it('timeout: the receiver gets it, and gets it again', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'timeout', count: 1 });
    await emit(whapi, 'a');
    await whapi.settled();
    expect(received.map(({ at }) => at)).toEqual([0, 13_000]);
    expect(new Date(whapi.clock.now()).toISOString()).toBe('2026-01-01T00:00:13.000Z');
    expect(whapi.deliveries[0]?.attempts).toMatchObject([
      { error: 'the receiver did not respond in time', durationMs: 10_000, faults: ['timeout'] },
      { status: 200 },
    ]);
  });

  it('reset: the connection breaks before the receiver gets it', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'reset', count: 1 });
    await emit(whapi, 'a');
    await whapi.settled();
    expect(received.map(({ at }) => at)).toEqual([3_000]);
    expect(whapi.deliveries[0]?.attempts).toMatchObject([{ error: 'ECONNRESET', faults: ['reset'] }, { status: 200 }]);
  });

  it('unknown-field: the webhook has one', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'unknown-field', name: 'mood' });
    await whapi.emit('messages.post');
    expect(received[0]?.body.messages?.[0]).toHaveProperty('mood', true);
    expect(whapi.deliveries[0]).toMatchObject({ faults: ['unknown-field'], webhook: { messages: [{ mood: true }] } });
  });

  it('unknown-value: the webhook has one, and the channel does not', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'unknown-value', event: 'messages.post', value: 'hologram' });
    const message = await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.settled();
    expect(message.type).toBe('text');
    expect(received[0]?.body.messages?.[0]).toHaveProperty('type', 'hologram');
    expect(whapi.deliveries[0]?.faults).toEqual(['unknown-value']);
  });

  it('unknown-value: does not pretend to happen where there is no vocabulary', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'unknown-value', count: 1 });
    await emit(whapi, 'a');
    expect(whapi.deliveries[0]).not.toHaveProperty('faults');
    expect(whapi.faults.active).toHaveLength(1);
  });

  it('several at a time', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'unknown-field' });
    whapi.faults.add({ type: 'duplicate' });
    whapi.faults.add({ type: 'slow', by: '1s' });
    whapi.faults.add({ type: 'slow', by: '2s' });
    await whapi.emit('labels.post');
    await whapi.settled();
    expect(received).toHaveLength(2);
    expect(whapi.deliveries.map(({ faults }) => faults)).toEqual([['unknown-field'], ['unknown-field', 'duplicate']]);
    expect(whapi.deliveries[1]?.attempts).toMatchObject([{ durationMs: 3_000, faults: ['slow', 'slow'] }]);
  });
});

describe('that has no effect leaves no mark, and does not count', () => {
  it.each<[string, Fault]>([
    ['a reorder with nothing after it', { type: 'reorder', count: 1 }],
    ['a burst of one', { type: 'burst', size: 2, count: 1 }],
    ['a batch of one', { type: 'batch', size: 2, count: 1 }],
    ['a delay of nothing', { type: 'delay', by: 0, count: 1 }],
    ['a response that is late by nothing', { type: 'slow', by: '0s', count: 1 }],
    ['a fault that never happens', { type: 'drop', probability: 0, count: 1 }],
    ['a body that is missing from a POST', { type: 'bodiless', count: 1 }],
    ['headers that are missing where the subscription adds none', { type: 'unsigned', count: 1 }],
    ['a LID of what is no message', { type: 'lid-duplicate', count: 1 }],
    ['an unknown value where there is no vocabulary', { type: 'unknown-value', count: 1 }],
  ])('%s', async (_, fault) => {
    const { whapi } = testWhapi();
    whapi.faults.add(fault);
    await emit(whapi, 'a');
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([{ outcome: 'delivered', attempts: [{ status: 200 }] }]);
    expect(whapi.deliveries[0]).not.toHaveProperty('faults');
    expect(whapi.deliveries[0]?.attempts[0]).not.toHaveProperty('faults');
    expect(whapi.faults.active).toEqual([fault]);
  });

  it('an unknown value that is the one it has', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'unknown-value', value: 'text', event: 'messages.post' });
    const [delivery] = await whapi.emit('messages.post', { messages: [{ type: 'text' }] });
    expect(delivery).not.toHaveProperty('faults');
  });

  it('one that another takes the place of', async () => {
    const { whapi } = testWhapi({ retry: false });
    whapi.faults.add({ type: 'reset', count: 1 });
    whapi.faults.add({ type: 'status', status: 503, count: 1 });
    whapi.faults.add({ type: 'timeout', count: 1 });
    whapi.faults.add({ type: 'drop', event: 'labels.post', count: 1 });
    whapi.faults.add({ type: 'drop', event: 'labels.post', count: 1 });
    await emit(whapi, 'a');
    await whapi.emit('labels.post');
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([
      { outcome: 'failed', attempts: [{ error: 'ECONNRESET', faults: ['reset'] }] },
      { outcome: 'dropped', faults: ['drop'] },
    ]);
    expect(whapi.faults.active.map(({ type }) => type)).toEqual(['status', 'timeout', 'drop']);
  });

  it('a hold that was removed meanwhile: it stays removed', async () => {
    const { whapi } = testWhapi();
    const remove = whapi.faults.add({ type: 'reorder', count: 1 });
    await emit(whapi, 'a');
    remove();
    await whapi.settled();
    expect(whapi.faults.active).toEqual([]);
  });
});

describe('lid-duplicate', () => {
  const from = '919984351847';

  it('sends a message again with the same id, from the LID of its sender', async () => {
    const { whapi, received } = testWhapi();
    whapi.faults.add({ type: 'lid-duplicate', lid: '271042518573152@lid', event: 'messages.post' });
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.settled();
    const messages = whapi.deliveries.filter(({ event }) => event === 'messages.post');
    expect(messages.map(({ faults }) => faults)).toEqual([undefined, ['lid-duplicate']]);
    expect(received.flatMap(({ body }) => body.messages ?? [])).toMatchObject([
      { id, from, chat_id: `${from}@s.whatsapp.net`, text: { body: 'Hi' } },
      { id, from: '271042518573152@lid', chat_id: '271042518573152@lid', text: { body: 'Hi' } },
    ]);
    expect(validateWebhook(messages[1]?.webhook, { profile: 'strict' })).toMatchObject({ valid: true });
  });

  it('derives one LID from each number, and keeps the id of a group', async () => {
    const { whapi, received } = testWhapi();
    const { id: chatId } = await whapi.channel.addToGroup({ from });
    whapi.faults.add({ type: 'lid-duplicate' });
    await whapi.channel.receiveMessage({ from, chatId, text: 'One' });
    await whapi.channel.receiveMessage({ from, chatId, text: 'Two' });
    await whapi.channel.receiveMessage({ from: '12025550143', chatId, text: 'Three' });
    await whapi.settled();
    const senders = received.flatMap(({ body }) => (body.messages ?? []) as { from: string; chat_id: string }[]);
    expect(new Set(senders.map(({ chat_id }) => chat_id))).toEqual(new Set([chatId]));
    const lids = senders.map((message) => message.from).filter((sender) => /^\d{15}@lid$/.test(sender));
    expect(lids).toEqual([lids[0], lids[0], lids[2]]);
    expect(lids[2]).not.toBe(lids[0]);
  });

  it('leaves alone what the channel sends, and who is known by a LID already', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'lid-duplicate' });
    await whapi.channel.sendFromPhone({ to: from, text: 'Hi' });
    await whapi.channel.receiveMessage({ from: '271042518573152@lid', text: 'Hi' });
    expect(whapi.deliveries.every(({ faults }) => faults === undefined)).toBe(true);
  });
});

describe('bodiless', () => {
  it('removes the body of a DELETE request, for as many attempts as it counts', async () => {
    const { whapi } = testWhapi();
    const bodies: string[] = [];
    whapi.connect('https://bot.test/hook', async (request) => {
      bodies.push(`${request.method} ${request.headers.get('content-type')} ${(await request.text()).length > 0}`);
      return new Response(null, { status: bodies.length === 1 ? 400 : 200 });
    });
    whapi.subscribe({ url: 'https://bot.test/hook', mode: 'method' });
    whapi.faults.add({ type: 'bodiless', count: 1 });
    await whapi.emit('labels.post');
    await whapi.settled();
    await emit(whapi, 'a');
    await whapi.settled();
    expect(bodies).toEqual([
      'POST application/json true',
      'POST application/json true',
      'DELETE application/json false',
    ]);
    expect(whapi.deliveries[1]?.attempts).toMatchObject([{ status: 200, faults: ['bodiless'] }]);
  });
});

describe('unsigned', () => {
  it.each<[string, Fault, (string | null)[]]>([
    ['removes the headers of the subscription', { type: 'unsigned', count: 1 }, [null, null]],
    ['replaces what they contain', { type: 'unsigned', value: 'wrong', count: 1 }, ['wrong', 'wrong']],
  ])('%s, for as many attempts as it counts', async (_, fault, expected) => {
    const { whapi, requests } = testReceiver((index) => (index === 0 ? 401 : 200));
    whapi.subscribe({ url: URL, headers: { 'x-secret': 's3cret', Authorization: 'Bearer s3cret' } });
    whapi.faults.add(fault);
    await emit(whapi, 'a');
    await whapi.settled();
    expect(requests.map(({ headers }) => [headers.get('x-secret'), headers.get('authorization')])).toEqual([
      expected,
      ['s3cret', 'Bearer s3cret'],
    ]);
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(whapi.deliveries[0]?.attempts).toMatchObject([{ status: 401, faults: ['unsigned'] }, { status: 200 }]);
    expect(whapi.deliveries[0]?.attempts[1]).not.toHaveProperty('faults');
  });
});

describe('garbage', () => {
  it.each<[string, Fault, { method: string; type: string | null; body: string | null }]>([
    ['an empty body', { type: 'garbage' }, { method: 'POST', type: 'application/json', body: '' }],
    ['another body', { type: 'garbage', body: '[]' }, { method: 'POST', type: 'application/json', body: '[]' }],
    [
      'a body with spaces up to a size in bytes',
      { type: 'garbage', body: '"é"', size: 6 },
      { method: 'POST', type: 'application/json', body: '"é"  ' },
    ],
    [
      'a body that is longer than the size',
      { type: 'garbage', body: 'long', size: 2 },
      { method: 'POST', type: 'application/json', body: 'long' },
    ],
    [
      'another method and content type',
      { type: 'garbage', body: 'a=b', method: 'PUT', contentType: 'application/x-www-form-urlencoded' },
      { method: 'PUT', type: 'application/x-www-form-urlencoded', body: 'a=b' },
    ],
    [
      'a GET request, which has no body',
      { type: 'garbage', body: 'x', size: 9, method: 'GET' },
      { method: 'GET', type: 'application/json', body: '' },
    ],
  ])('%s arrives instead of the webhook, which follows as a retry', async (_, fault, expected) => {
    for (const send of ['in process', 'by fetch'] as const) {
      const { whapi, requests } = testReceiver((index) => (index === 0 ? 400 : 200), send);
      whapi.subscribe({ url: URL });
      whapi.faults.add({ ...fault, count: 1 });
      await emit(whapi, 'a');
      await whapi.settled();
      const [first, second] = await Promise.all(
        requests.map(async (request) => ({
          ...{ method: request.method, type: request.headers.get('content-type'), body: await request.text() },
        })),
      );
      expect(first).toEqual(expected);
      expect(second).toMatchObject({ method: 'POST', type: 'application/json' });
      expect(JSON.parse(second?.body ?? '')).toHaveProperty('event');
      expect(whapi.deliveries[0]?.attempts).toMatchObject([{ status: 400, faults: ['garbage'] }, { status: 200 }]);
    }
  });

  it('is all that changes a request whose body would be missing', async () => {
    const { whapi, requests } = testReceiver(() => 200);
    whapi.subscribe({ url: URL, mode: 'method' });
    whapi.faults.add({ type: 'bodiless', event: 'chats.delete' });
    whapi.faults.add({ type: 'garbage', body: 'x', event: 'chats.delete', count: 1 });
    await whapi.emit('chats.delete');
    expect(await requests[0]?.text()).toBe('x');
    expect(whapi.deliveries[0]?.attempts).toMatchObject([{ faults: ['garbage'] }]);
  });
});

describe("of the app's own calls", () => {
  it.each([
    [401, 'Need channel authorization'],
    [402, 'Trial version limit exceeded'],
    [429, 'Too many requests'],
    [500, 'Internal server error'],
    [418, 'Something went wrong'],
  ])('api-status %i: has the shape of a refusal, and changes nothing', async (status, message) => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'api-status', status, count: 1 });
    const response = await sendText(whapi);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code: status, message, details: 'An injected fault.' } });
    expect(whapi.deliveries).toEqual([]);
    expect((await sendText(whapi)).status).toBe(200);
  });

  it('api-status: applies to one operation only, if it has one', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'api-status', status: 429, operation: 'GET /chats/{ChatID}' });
    expect((await call(whapi, 'GET', '/chats/919984351847@s.whatsapp.net')).status).toBe(429);
    expect((await call(whapi, 'GET', '/chats')).status).toBe(200);
  });

  it('api-slow: the answer waits for the clock', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'api-slow', by: '5s' });
    let status: number | undefined;
    const calling = sendText(whapi).then((response) => {
      status = response.status;
    });
    await new Promise(setImmediate);
    await whapi.clock.advance(4_999);
    await new Promise(setImmediate);
    expect(status).toBeUndefined();
    await whapi.clock.advance(1);
    await calling;
    expect(status).toBe(200);
  });
});

describe('hits', () => {
  it.each<[string, Fault, string[]]>([
    ['one event', { type: 'drop', event: 'labels.post' }, ['labels.delete']],
    ['several events', { type: 'drop', event: ['labels.post', 'labels.delete'] }, []],
    ['one receiver', { type: 'drop', receiver: 'https://bot.test/hook' }, []],
    ['another receiver', { type: 'drop', receiver: 'https://other.test/hook' }, ['labels.delete', 'labels.post']],
    ['so many', { type: 'drop', count: 1 }, ['labels.post']],
    ['none with probability 0', { type: 'drop', probability: 0 }, ['labels.delete', 'labels.post']],
    ['all with probability 1', { type: 'drop', probability: 1 }, []],
  ])('%s', async (_, fault, delivered) => {
    const { whapi } = testWhapi();
    whapi.faults.add(fault);
    await whapi.emit('labels.delete');
    await whapi.emit('labels.post');
    expect(whapi.deliveries.filter(({ outcome }) => outcome === 'delivered').map(({ event }) => event)).toEqual(
      delivered,
    );
  });

  it('as the seed says, where there is a probability', async () => {
    const dropped = async (seed: number) => {
      const { whapi } = testWhapi({ seed });
      whapi.faults.add({ type: 'drop', probability: 0.3 });
      for (let i = 0; i < 200; i++) await whapi.emit('labels.delete');
      return whapi.deliveries.filter(({ outcome }) => outcome === 'dropped').map(({ id }) => id);
    };
    const first = await dropped(1);
    expect(first.length).toBeGreaterThan(40);
    expect(first.length).toBeLessThan(80);
    expect(await dropped(1)).toEqual(first);
    expect(await dropped(2)).not.toEqual(first);
  });
});

describe('are gone', () => {
  it('by what `add` returned', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'duplicate' });
    const remove = whapi.faults.add({ type: 'drop' });
    remove();
    await emit(whapi, 'a');
    expect(ids()).toEqual(['a', 'a']);
    expect(whapi.faults.active).toEqual([{ type: 'duplicate' }]);
  });

  it.each(['clear', 'reset'] as const)('by %s', async (how) => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'drop' });
    if (how === 'clear') whapi.faults.clear();
    else whapi.reset();
    await emit(whapi, 'a');
    expect(ids()).toEqual(['a']);
    expect(whapi.faults.active).toEqual([]);
  });

  it('when they are spent', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'drop', count: 2 });
    await emit(whapi, 'a');
    expect(whapi.faults.active).toHaveLength(1);
    await emit(whapi, 'b');
    expect(whapi.faults.active).toEqual([]);
  });

  it('with what they held back, by reset', async () => {
    const { whapi, ids } = testWhapi();
    whapi.faults.add({ type: 'reorder' });
    await emit(whapi, 'a');
    whapi.reset();
    await emit(whapi, 'b');
    await whapi.settled();
    expect(ids()).toEqual(['b']);
  });
});

it('do not change with the object that described them', async () => {
  const { whapi } = testWhapi();
  const fault: { type: 'drop'; event: 'labels.post' | 'labels.delete' } = { type: 'drop', event: 'labels.post' };
  whapi.faults.add(fault);
  fault.event = 'labels.delete';
  await whapi.emit('labels.delete');
  expect(whapi.deliveries[0]?.outcome).toBe('delivered');
});

describe('the ids of faults', () => {
  it('name each fault as long as it can act', async () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'drop', count: 1 });
    whapi.faults.add({ type: 'duplicate' });
    const ids = whapi.faults.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    await emit(whapi, 'a');
    expect(whapi.faults.entries).toEqual([
      { id: ids[1], fault: { type: 'duplicate' }, left: Number.POSITIVE_INFINITY },
    ]);
  });

  it('remove one fault and no other', () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'drop' });
    whapi.faults.add({ type: 'duplicate' });
    const [first] = whapi.faults.entries;
    expect(whapi.faults.remove(first!.id)).toBe(true);
    expect(whapi.faults.remove(first!.id)).toBe(false);
    expect(whapi.faults.active).toEqual([{ type: 'duplicate' }]);
  });

  it('are not given twice, even after all faults were removed', () => {
    const { whapi } = testWhapi();
    whapi.faults.add({ type: 'drop' });
    const [before] = whapi.faults.entries;
    whapi.faults.clear();
    whapi.faults.add({ type: 'drop' });
    expect(whapi.faults.entries[0]?.id).not.toBe(before?.id);
  });
});
