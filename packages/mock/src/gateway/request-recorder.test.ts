import { describe, expect, it } from 'vitest';
import { GATEWAY_URL, setupWhapi, type WhapiOptions } from '../index.ts';
import { Journal } from '../journal.ts';
import { type RequestEntry, RequestLog } from '../requests/request-log.ts';
import { timelineOf } from '../timeline/timeline.ts';
import { createRecorder } from './request-recorder.ts';

const to = '919984351847';
const LONG_PATH = `/${'a'.repeat(9_000)}`;
const own = { authorization: 'Bearer test-token' };

function setup(options: WhapiOptions = {}) {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  whapi.connect('https://bot.test/hook', () => new Response());
  const handle = (method: string, path: string, init: RequestInit & { duplex?: 'half' } = {}) =>
    whapi.gateway.handle(new Request(GATEWAY_URL + path, { method, headers: own, ...init }));
  return { whapi, handle, last: () => whapi.requests.at(-1) };
}

/** A body that arrives in parts, each in its own turn of the event loop. */
function inParts(...parts: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const bytes = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  return new ReadableStream({
    async pull(controller) {
      await new Promise(setImmediate);
      const next = bytes.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
}

describe('a request', () => {
  it.each([
    ['/in-files/1/x.jpg', 'same-origin', 0],
    ['/in-files/1/x.jpg', 'cross-site', 1],
    ['/chats', 'same-origin', 1],
  ])('for %s from a page of %s is logged unless the page of the mock shows a file', async (path, site, count) => {
    const { whapi, handle } = setup();
    await handle('GET', path, { headers: { ...own, 'sec-fetch-site': site } });
    expect(whapi.requests).toHaveLength(count);
  });

  it('is logged with its operation, parameters, query, body, answer and webhooks', async () => {
    const { whapi, handle } = setup();
    const start = whapi.clock.now();
    await handle('POST', '/messages/text?a=1&a=2&b=x', { body: JSON.stringify({ to, body: 'Hello' }) });
    await whapi.settled();
    const [request] = whapi.requests;
    expect(request).toMatchObject({
      ...{ id: 'r1', seq: 1, at: start, by: 'app', token: 'own', durationMs: 0 },
      ...{ operation: 'POST /messages/text', method: 'POST', path: '/messages/text', params: {} },
      query: { a: ['1', '2'], b: 'x' },
      ...{ bodyKind: 'json', bodyBytes: 36, body: { to, body: 'Hello' } },
      ...{ status: 200, answer: { sent: true, message: { text: { body: 'Hello' } } } },
    });
    // The message, the chat, and later the statuses.
    expect(request?.webhooks).toEqual(whapi.deliveries.map(({ id }) => id));
    expect(new Set(whapi.deliveries.map(({ event }) => event))).toContain('statuses.post');
    for (const { causedBy } of whapi.deliveries) expect(causedBy).toEqual({ request: 'r1' });
  });

  it.each([
    ['PATCH', `/chats/${to}%40s.whatsapp.net`, 'PATCH /chats/{ChatID}', { ChatID: `${to}@s.whatsapp.net` }, 404],
    ['GET', '/messages//list/', 'GET /messages/list', {}, 200],
    ['GET', '/chats/%E0%A4%A', 'GET /chats/{ChatID}', { ChatID: '%E0%A4%A' }, 400],
    // Of the vendor's API, but not served.
    ['GET', '/bots', 'GET /bots', {}, 501],
    [
      'DELETE',
      '/newsletters/x%201/subscription',
      'DELETE /newsletters/{NewsletterID}/subscription',
      { NewsletterID: 'x 1' },
      404,
    ],
    ['POST', '/messages/question', 'POST /messages/question', {}, 501],
    // No operations.
    ['GET', '/messages/text', undefined, {}, 501],
    ['POST', '/message/text', undefined, {}, 501],
    ['GET', LONG_PATH, undefined, {}, 414],
    ['GET', '/in-files/1/x.jpg', undefined, { PhoneNumber: '1', MediaFile: 'x.jpg' }, 404],
  ])('%s %s is %s', async (method, path, operation, params, status) => {
    const { handle, last } = setup();
    await handle(method, path, method === 'GET' || method === 'DELETE' ? {} : { body: '{"pin":true}' });
    expect(last()).toMatchObject({ method, path, status });
    expect(last()?.operation).toBe(operation);
    expect(last()?.params).toEqual(params);
    expect(last()?.answer).toMatchObject({ [status === 200 ? 'messages' : 'error']: expect.anything() });
  });

  it.each([
    [{ authorization: 'Bearer wrong' }, '', 'unknown', 404],
    [{}, '', 'none', 401],
    [{}, '?token=test-token', 'own', 200],
    [{}, '?token=wrong-token', 'unknown', 404],
  ])('never shows a token: %j %s', async (headers, query, token, status) => {
    const { whapi, handle, last } = setup();
    const body = JSON.stringify({ to, body: 'Hi' });
    await handle('POST', `/messages/text${query}`, { headers: headers as Record<string, string>, body });
    expect(last()).toMatchObject({
      token,
      status,
      body: { to, body: 'Hi' },
      query: query ? { token: '[redacted]' } : {},
    });
    expect(JSON.stringify(whapi.timeline)).not.toMatch(/wrong|test-token/);
  });

  it('that asks for the headers only has no answer', async () => {
    const { handle, last } = setup();
    await handle('HEAD', '/health');
    expect(last()).toMatchObject({ method: 'HEAD', operation: 'GET /health', status: 200 });
    expect(last()).not.toHaveProperty('answer');
  });

  it('for a file is answered with a description of it', async () => {
    const { whapi, handle, last } = setup();
    const message = await whapi.channel.receiveMessage({ from: to, image: {} });
    await handle('GET', `/media/${(message as { image: { id: string } }).image.id}`);
    expect(last()?.answer).toEqual({ type: 'image/jpeg', sizeBytes: expect.any(Number) });
    await handle('GET', '/settings');
    expect(last()?.answer).toHaveProperty('webhooks');
  });

  it('of a scenario is marked', async () => {
    const { whapi, last } = setup();
    await whapi.step('call', { operation: 'GET /health' });
    expect(last()).toMatchObject({ by: 'scenario', status: 200 });
  });

  it('that asks whether a page may call is not logged', async () => {
    const { whapi, handle } = setup({ cors: true });
    const headers = { origin: 'https://app.test', 'access-control-request-method': 'POST' };
    expect((await handle('OPTIONS', '/messages/text', { headers })).status).toBe(204);
    expect(whapi.requests).toEqual([]);
  });
});

describe('a body', () => {
  it('in a form has its fields, and describes its files, however it arrives', async () => {
    const { whapi, handle, last } = setup();
    const form = new FormData();
    form.set('to', to);
    form.append('mentions[]', '12025550143');
    form.set('media', new File(['%PDF-1.4 secret'], 'a.pdf', { type: 'application/pdf' }));
    const whole = new Response(form);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const headers = { ...own, 'content-type': whole.headers.get('content-type') ?? '' };
    const body = inParts(bytes.slice(0, 10), bytes.slice(10, 200), bytes.slice(200));
    const response = await handle('POST', '/messages/document', { headers, body, duplex: 'half' });
    expect(response.status).toBe(200);
    expect(last()).toMatchObject({
      ...{ bodyKind: 'form', bodyBytes: bytes.length },
      body: { to, mentions: ['12025550143'], media: { name: 'a.pdf', type: 'application/pdf', sizeBytes: 15 } },
    });
    expect(JSON.stringify(whapi.requests)).not.toContain('secret');
  });

  it.each([
    ['application/json', '{"to":', 'text', '{"to":'],
    ['application/json', 'null', 'json', null],
    ['application/x-www-form-urlencoded', 'to=1&body=Hi', 'form', { to: '1', body: 'Hi' }],
    ['text/plain', '{"to":"1"}', 'json', { to: '1' }],
    ['application/xml', '<to/>', 'file', { media: { type: 'application/xml', sizeBytes: 5 } }],
    ['multipart/form-data; boundary=x', '--y', 'text', '--y'],
  ])('of %s: %s', async (type, text, bodyKind, body) => {
    const { handle, last } = setup();
    await handle('POST', '/messages/text', { headers: { ...own, 'content-type': type }, body: text });
    expect(last()).toMatchObject({ bodyKind, bodyBytes: text.length, status: 400 });
    expect(last()?.body).toEqual(body);
    expect(last()).not.toHaveProperty('bodyCut');
  });

  it('that is a data URI or a bare file is described', async () => {
    const { whapi, handle, last } = setup();
    const media = `data:image/png;name=a.png;base64,${btoa('secret')}`;
    await handle('POST', '/messages/image', { body: JSON.stringify({ to, media }) });
    expect(last()?.body).toEqual({ to, media: { name: 'a.png', type: 'image/png', sizeBytes: 6 } });
    await handle('POST', '/media', { headers: { ...own, 'content-type': 'image/png' }, body: 'secret' });
    expect(last()).toMatchObject({ bodyKind: 'file', body: { media: { type: 'image/png', sizeBytes: 6 } } });
    expect(JSON.stringify(whapi.requests)).not.toContain('secret');
  });

  it('that is a long text is cut, and says so', async () => {
    const { handle, last } = setup();
    await handle('POST', '/messages/text', { body: `{${'x'.repeat(100_000)}` });
    expect(last()).toMatchObject({ bodyKind: 'text', bodyBytes: 100_001, bodyCut: true, status: 400 });
    expect(last()?.body).toHaveLength(65_536);
  });

  it('that is too long to be read is left out', async () => {
    const { handle, last } = setup({ maxBodyBytes: 10 });
    await handle('POST', '/messages/text', { body: JSON.stringify({ to, body: 'Hello' }) });
    expect(last()).toMatchObject({ status: 413, bodyCut: true });
    expect(last()).not.toHaveProperty('body');
    expect(last()).not.toHaveProperty('bodyBytes');
  });

  it.each([
    ['without a token', {}, '/messages/text', 401],
    ['to what is not served', own, '/messages/question', 501],
  ])('that never ends does not hold up the refusal of a request %s', async (_, headers, path, status) => {
    const { handle, last } = setup();
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const response = await handle('POST', path, {
      headers: headers as Record<string, string>,
      body: endless,
      duplex: 'half',
    });
    expect(response.status).toBe(status);
    await new Promise(setImmediate);
    expect(last()).toMatchObject({ status, bodyCut: true });
  });

  it('that nobody sent is absent', async () => {
    const { handle, last } = setup();
    await handle('POST', '/users/logout');
    for (const name of ['body', 'bodyKind', 'bodyBytes', 'bodyCut']) expect(last()).not.toHaveProperty(name);
  });
});

describe('a fault', () => {
  it('that answers instead leaves the body in the log', async () => {
    const { whapi, handle, last } = setup();
    whapi.faults.add({ type: 'api-status', status: 503 });
    await handle('POST', '/messages/text', { body: inParts('{"to":"1",', '"body":"Hi"}'), duplex: 'half' });
    expect(last()).toMatchObject({ status: 503, body: { to: '1', body: 'Hi' }, webhooks: [] });
  });

  it('that delays shows in the duration, and the request before it is answered', async () => {
    const { whapi, handle, last } = setup();
    whapi.faults.add({ type: 'api-slow', by: '3s' });
    const answering = handle('POST', '/messages/text', { body: JSON.stringify({ to, body: 'Hi' }) });
    const request = await whapi.requested('POST /messages/text', { body: { body: 'Hi' } }, { within: '1s' });
    expect(request).not.toHaveProperty('status');
    expect(whapi.clock.now()).toBe(request.at + 1_000);
    await whapi.settled();
    expect((await answering).status).toBe(200);
    expect(last()).toBe(request);
    expect(request).toMatchObject({ status: 200, durationMs: 3_000 });
  });
});

describe('a reset', () => {
  it('empties the log, and the ids start over', async () => {
    const { whapi, handle, last } = setup();
    await handle('GET', '/health');
    whapi.reset();
    expect([whapi.requests, whapi.timeline]).toEqual([[], []]);
    await handle('GET', '/health');
    expect(last()).toMatchObject({ id: 'r1', seq: 1 });
  });

  it.each<[string, (test: ReturnType<typeof setup>) => Promise<Response>]>([
    [
      'waits for a fault',
      ({ whapi, handle }) => {
        whapi.faults.add({ type: 'api-slow', by: '1h' });
        return handle('POST', '/messages/text', { body: JSON.stringify({ to, body: 'Hi' }) });
      },
    ],
    [
      'is still arriving',
      ({ handle }) =>
        handle('POST', '/messages/text', { body: inParts(`{"to":"${to}",`, '"body":"Hi"}'), duplex: 'half' }),
    ],
  ])('ends a request that %s: it leaves no trace', async (_, begin) => {
    const test = setup();
    const answering = begin(test);
    expect(test.whapi.requests).toMatchObject([{ id: 'r1' }]);
    test.whapi.reset();
    expect((await answering).status).toBe(503);
    await test.whapi.settled();
    expect([test.whapi.requests, test.whapi.deliveries]).toEqual([[], []]);
    await test.handle('GET', '/health');
    expect(test.last()).toMatchObject({ id: 'r1', status: 200, webhooks: [] });
  });
});

describe('trouble with the log', () => {
  it('of a listener breaks no answer, and shows where the test waits', async () => {
    const { whapi, handle } = setup();
    const failure = new RangeError('a reader that fails');
    timelineOf(whapi).onChange(() => {
      throw failure;
    });
    const response = await handle('POST', '/messages/text', { body: JSON.stringify({ to, body: 'Hi' }) });
    expect(response.status).toBe(200);
    await expect(whapi.settled()).rejects.toBe(failure);
  });

  it('itself is reported, and the request is handled without', () => {
    const errors: unknown[] = [];
    const report = (error: unknown) => void errors.push(error);
    const now = () => {
      throw new RangeError('no time');
    };
    const log = new RequestLog({ limit: 1, limitBytes: 1, journal: new Journal<RequestEntry>(1), now, report });
    const record = createRecorder({
      token: 'x',
      log,
      ownDelivery: () => undefined,
      newestUntracked: () => undefined,
      currentStep: () => undefined,
      report,
    });
    const url = new URL('https://gate.whapi.cloud/health');
    const recording = record(new Request(url), { url, isOwn: false }, undefined);
    recording.read(undefined, undefined);
    recording.answered(200, {}, 2);
    expect([recording.isOver, recording.source, errors.length]).toEqual([false, undefined, 1]);
  });
});

it('bounds the log by its options', async () => {
  const { whapi, handle } = setup({ logLimit: 5, requestLogLimit: 2 });
  for (let i = 0; i < 4; i++) await handle('GET', '/health');
  expect(whapi.requests.map(({ id }) => id)).toEqual(['r3', 'r4']);
  const few = setup({ logLimit: 1 });
  for (let i = 0; i < 4; i++) await few.handle('GET', '/health');
  expect(few.whapi.requests).toHaveLength(1);
});
