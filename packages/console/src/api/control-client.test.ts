import { type ServedWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ControlSchemas, createControlClient } from './control-client.ts';

const FROM = '919984351847';
const RECEIVER = 'https://bot.test/hook';

async function serve(ids: readonly [string, ...string[]] = ['LION-1'], controlToken?: string) {
  const mocks = ids.map((id) => setupWhapi({ token: id, channelId: id }));
  for (const whapi of mocks) whapi.connect(RECEIVER, () => new Response());
  const served: ServedWhapi = await serveWhapi(mocks, { ...(controlToken !== undefined && { controlToken }) });
  onTestFinished(async () => {
    await served.close();
    for (const whapi of mocks) await whapi.close({ breakOff: true });
  });
  return { baseUrl: served.controlUrl ?? '', mocks };
}

async function client() {
  return createControlClient(await serve());
}

/** What a call resolved to, where it must have succeeded. */
function dataOf<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) expect.fail(`Expected data: ${JSON.stringify(error)}`);
  return data;
}

it('reads what is served', async () => {
  const { channels, version } = dataOf(await (await client()).GET('/status'));
  expect(version).toMatch(/^\d/);
  expect(channels.map(({ id, subscriptions, clock }) => [id, subscriptions[0]?.url, clock.virtual])).toEqual([
    ['LION-1', RECEIVER, false],
  ]);
});

it('acts as somebody who writes, and narrows the message by its type', async () => {
  const { POST } = await client();
  const message = dataOf(await POST('/channel/receiveMessage', { body: { from: FROM, text: 'Hi' } }));
  expect(message.type === 'text' && message.text.body).toBe('Hi');
  const call = dataOf(await POST('/channel/call', { body: { from: FROM } }));
  expect(dataOf(await POST('/channel/missCall', { body: { callId: call.callId } })).status).toBe('missed');
});

it('waits for a delivery', async () => {
  const { POST } = await client();
  const waiting = POST('/wait', { body: { delivered: { event: 'messages.post', matcher: {} }, within: '10s' } });
  await POST('/channel/receiveMessage', { body: { from: FROM, text: 'Hi' } });
  const { match } = dataOf(await waiting);
  expect(match && 'webhook' in match && match.outcome).toBe('delivered');
});

it('adds, lists and removes faults, and narrows them by their type', async () => {
  const { GET, POST, DELETE } = await client();
  const added = dataOf(await POST('/faults', { body: { type: 'status', status: 503, count: 1 } }));
  expect(added.type === 'status' && added.status).toBe(503);
  expect(dataOf(await GET('/faults')).faults).toEqual([added]);
  const emitted = dataOf(await POST('/emit/{event}', { params: { path: { event: 'labels.post' } } }));
  expect(emitted.deliveries[0]?.attempts).toMatchObject([{ status: 503 }]);
  const { error } = await DELETE('/faults/{id}', { params: { path: { id: added.id } } });
  expect(error?.error).toMatchObject({ code: 'not-found', hint: expect.stringContaining('GET /faults') });
});

it('reads the timeline part by part, and narrows its rows by their kind', async () => {
  const { GET, POST } = await client();
  await POST('/emit/{event}', { params: { path: { event: 'labels.post' } } });
  await POST('/settle');
  const first = dataOf(await GET('/timeline', { params: { query: { limit: 1 } } }));
  const rest = dataOf(await GET('/timeline', { params: { query: { after: first.next } } }));
  expect([...first.rows, ...rest.rows].map(titleOf)).toEqual([
    'emit',
    'labels.post delivered',
    'attempt 200',
    'settle',
  ]);
});

function titleOf(row: ControlSchemas['Row']): string {
  switch (row.kind) {
    case 'step':
      return row.step.do;
    case 'request':
      return `${row.request.method} ${row.request.path}`;
    case 'delivery':
      return `${row.delivery.event} ${row.delivery.outcome}`;
    case 'attempt':
      return `attempt ${row.attempt.status}`;
  }
}

it('streams the timeline', async () => {
  const { GET, POST } = await client();
  const stop = new AbortController();
  const stream = dataOf(await GET('/events', { parseAs: 'stream', signal: stop.signal }));
  await POST('/emit/{event}', { params: { path: { event: 'labels.post' } } });
  const events = stream?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader();
  const row: ControlSchemas['ShortRow'] = JSON.parse((await events?.read())?.value?.data ?? '');
  expect(row.kind === 'step' && row.do).toBe('emit');
  stop.abort();
});

describe('errors', () => {
  it('have a code, a message and a hint', async () => {
    const { data, error, response } = await (await client()).POST('/send', {
      body: { webhook: { event: { type: 'labels', event: 'post' }, labels: [{ id: 3 }], channel_id: 'X' } },
    });
    expect(data).toBeUndefined();
    expect(response.status).toBe(422);
    expect(error?.error.code).toBe('contract');
    expect(error?.error.issues?.map(({ pointer }) => pointer)).toContain('/labels/0/id');
  });

  it('of waiting have the nearest misses', async () => {
    const { POST } = await client();
    await POST('/emit/{event}', { params: { path: { event: 'labels.post' } } });
    const matcher = { labels: [{ name: 'Paid' }] };
    const { error } = await POST('/verify', { body: { delivered: { event: 'labels.post', matcher } } });
    expect(error?.error.misses?.[0]?.mismatches[0]).toMatchObject({ pointer: '/labels/0/name', expected: 'Paid' });
  });
});

it('has types that refuse what the control plane refuses', async () => {
  const { GET, POST } = await client();
  const calls = [
    // @ts-expect-error: no such verb
    POST('/channel/recieveMessage', { body: {} }),
    // @ts-expect-error: no such property
    POST('/channel/receiveMessage', { body: { form: FROM, text: 'Hi' } }),
    // @ts-expect-error: no such event
    POST('/emit/{event}', { params: { path: { event: 'labels.pots' } } }),
    // @ts-expect-error: no such fault
    POST('/faults', { body: { type: 'statsu' } }),
    // @ts-expect-error: a fault that needs a status
    POST('/faults', { body: { type: 'status' } }),
    // @ts-expect-error: no such outcome
    GET('/deliveries', { params: { query: { outcome: 'lost' } } }),
  ];
  const answers = await Promise.all(calls);
  expect(answers.map(({ response }) => response.status)).toEqual([404, 400, 400, 400, 400, 400]);
});

it('sends the token with each request', async () => {
  const { baseUrl } = await serve(['LION-1'], 'secret');
  expect((await createControlClient({ baseUrl }).GET('/status')).error?.error.code).toBe('unauthorized');
  const { GET, POST } = createControlClient({ baseUrl, token: 'secret' });
  expect(dataOf(await GET('/status')).needsToken).toBe(true);
  expect(dataOf(await POST('/reset'))).toEqual({});
});

it('names the channel in each request', async () => {
  const { baseUrl, mocks } = await serve(['LION-1', 'LION-2']);
  expect((await createControlClient({ baseUrl }).GET('/timeline')).error?.error.code).toBe('channel-missing');
  const { GET, POST } = createControlClient({ baseUrl, channel: 'LION-2' });
  await POST('/channel/receiveMessage', { body: { from: FROM, text: 'Hi' } });
  expect(mocks.map(({ deliveries }) => deliveries.length > 0)).toEqual([false, true]);
  const { deliveries } = dataOf(await GET('/deliveries', { params: { query: { event: 'messages.post', limit: 5 } } }));
  expect(deliveries).toMatchObject([{ webhook: { channel_id: 'LION-2' } }]);
  const other = dataOf(await GET('/deliveries', { params: { query: { channel: 'LION-1' } } }));
  expect(other.deliveries).toEqual([]);
  expect(dataOf(await GET('/status')).channels).toHaveLength(2);
});

it('uses the fetch that it is given', async () => {
  const { baseUrl } = await serve();
  const urls: string[] = [];
  const { GET } = createControlClient({
    baseUrl,
    channel: 'LION-1',
    fetch: (request) => {
      urls.push(request.url.replace(baseUrl, ''));
      return fetch(request);
    },
  });
  dataOf(await GET('/clock'));
  expect(urls).toEqual(['/clock?channel=LION-1']);
});
