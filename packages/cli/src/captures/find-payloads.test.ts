import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { type FoundPayload, findPayloads } from './find-payloads.ts';

const webhook = examples['chats.patch'].minimal;
const text = JSON.stringify(webhook);
const { event, ...bare } = webhook;
const base64 = (content: string) => Buffer.from(content).toString('base64');

type Shown = Omit<FoundPayload, 'kind' | 'wrapper' | 'headers'> & { kind: string };

/** What is found, without wrappers. */
function found(document: unknown, body?: string): Shown[] {
  return [...findPayloads(document, body)].map((one) => {
    const { wrapper, headers, ...about } = one as FoundPayload;
    return about;
  });
}

it.each([
  ['a webhook', webhook, ['']],
  ['an array of webhooks', [webhook, webhook], ['/0', '/1']],
  ['arrays in an array', [[webhook], [webhook]], ['/0/0', '/1/0']],
  ['a webhook of path mode', bare, ['']],
  [
    'our recording',
    { at: '2026-11-26T10:00:00.123Z', method: 'POST', url: '/hook', headers: {}, body: webhook },
    ['/body'],
  ],
  ['evidence', { event: 'chats.patch', source: 'x', grade: 'captured', payload: webhook }, ['/payload']],
  [
    'items of n8n',
    [{ headers: {}, params: {}, query: {}, body: webhook, webhookUrl: 'https://n8n.test/x' }],
    ['/0/body'],
  ],
  ['an export of n8n', [{ json: { headers: {}, body: webhook }, pairedItem: 0 }], ['/0/json/body']],
  [
    'a line of pino',
    { level: 30, time: 1, msg: 'webhook', req: { method: 'POST', url: '/hook' }, payload: webhook },
    ['/payload'],
  ],
  [
    'a line of pino-http',
    { level: 30, time: 1, msg: 'done', req: { method: 'POST', url: '/', body: webhook } },
    ['/req/body'],
  ],
  ['a line under a name of one’s own', { level: 'info', message: 'got it', whapi: { deep: webhook } }, ['/whapi/deep']],
  ['a line of winston with text', { level: 'info', message: text, timestamp: 'x' }, ['/message']],
  ['a message of several lines', { level: 'info', message: `START 1\nbody: ${text}\nEND 1\n` }, ['/message']],
  ['a message of Pub/Sub', { message: { data: base64(text), messageId: '1' }, subscription: 's' }, ['/message/data']],
  [
    'records of Kinesis',
    { Records: [webhook, webhook].map((data) => ({ kinesis: { data: base64(JSON.stringify(data)) } })) },
    ['/Records/0/kinesis/data', '/Records/1/kinesis/data'],
  ],
  [
    'Base64 of JSON with line breaks',
    { message: { data: base64(JSON.stringify(webhook, null, 2)) } },
    ['/message/data'],
  ],
  [
    'a line of nginx with its default escapes',
    { request: 'POST /hook HTTP/1.1', request_body: text.replaceAll(/[\\"]/g, (c) => (c === '"' ? '\\x22' : '\\x5C')) },
    ['/request_body'],
  ],
  ['a line of journald with bytes', { PRIORITY: '6', MESSAGE: [...Buffer.from(text)] }, ['/MESSAGE']],
  ['a body that is a Buffer', { method: 'POST', body: Buffer.from(text).toJSON() }, ['/body/data']],
  ['a line of Docker', { log: `${text}\n`, stream: 'stdout', time: '2026-11-26T10:00:00Z' }, ['/log']],
  [
    'Google Cloud Logging',
    { jsonPayload: { body: webhook }, labels: { a: 'b' }, timestamp: 'x' },
    ['/jsonPayload/body'],
  ],
  [
    'webhook.site',
    { data: [{ uuid: 'x', method: 'POST', content: text, url: 'https://webhook.site/x', headers: { host: ['x'] } }] },
    ['/data/0/content'],
  ],
  [
    'a tail of Cloudflare Workers',
    {
      outcome: 'ok',
      event: { request: { url: 'x', method: 'POST' } },
      logs: [{ message: ['got', text], level: 'log' }],
    },
    ['/logs/0/message/1'],
  ],
  [
    'CloudWatch, with text before the webhook',
    { events: [{ timestamp: 1, message: `2026-11-26T10:00:00Z [x] INFO ${text}\n` }] },
    ['/events/0/message'],
  ],
  [
    'an export of Datadog',
    {
      data: [
        { id: 'a', attributes: { message: `webhook ${text}` } },
        { id: 'b', attributes: { body: webhook } },
      ],
    },
    ['/data/0/attributes/message', '/data/1/attributes/body'],
  ],
  [
    'a collection of Postman',
    {
      info: { name: 'x' },
      item: [{ name: 'y', item: [{ request: { method: 'POST', body: { mode: 'raw', raw: text } } }] }],
    },
    ['/item/0/item/0/request/body/raw'],
  ],
  ['a bundle of Make', [{ bundle: 1, data: { body: webhook } }], ['/0/data/body']],
  ['a trigger of Zapier', [{ id: '1', querystring: {}, raw_body: text }], ['/0/raw_body']],
  ['Pipedream', { trace_id: 'x', event: { method: 'POST', path: '/', body: webhook } }, ['/event/body']],
  [
    'Hookdeck',
    { count: 1, models: [{ id: 'x', data: { headers: {}, body: webhook, path: '/' } }] },
    ['/models/0/data/body'],
  ],
  ['RequestBin', { method: 'POST', path: '/', headers: {}, body: webhook, id: 'x' }, ['/body']],
  ['API Gateway', { httpMethod: 'POST', path: '/hook', body: text, isBase64Encoded: false }, ['/body']],
  ['API Gateway in Base64', { version: '2.0', rawPath: '/hook', body: base64(text), isBase64Encoded: true }, ['/body']],
  [
    'SQS',
    {
      Records: [
        { messageId: 'x', body: text },
        { messageId: 'y', body: text },
      ],
    },
    ['/Records/0/body', '/Records/1/body'],
  ],
  [
    'ngrok',
    {
      requests: [
        { uri: '/', request: { method: 'POST', raw: base64(`POST /hook HTTP/1.1\r\nHost: x\r\n\r\n${text}`) } },
      ],
    },
    ['/requests/0/request/raw'],
  ],
  ['a map of webhooks', { '-Nx1': webhook, '-Nx2': webhook }, ['/-Nx1', '/-Nx2']],
])('finds the payloads of %s', (_, document, pointers) => {
  const results = found(document);
  expect(results.map(({ kind, pointer }) => [kind, pointer])).toEqual(pointers.map((pointer) => ['payload', pointer]));
  for (const { payload } of results) expect(payload).toEqual(document === bare ? bare : webhook);
});

const second = examples['messages.post'].minimal;

it.each([
  [
    'an event of Sentry',
    { event_id: 'x', request: { method: 'POST', url: '/hook', data: webhook }, extra: { payload: second } },
    ['/request/data', '/extra/payload'],
  ],
  ['an item of n8n with two bodies', [{ first: second, json: { body: webhook } }], ['/0/first', '/0/json/body']],
  ['two known names, in the order of the document', { payload: webhook, body: second }, ['/payload', '/body']],
  ['a body, and again as text', { rawBody: text, body: webhook, req: { body: webhook } }, ['/body']],
  [
    'a body, and again with another order of properties',
    { extra: { x: JSON.stringify({ ...bare, event }) }, body: webhook },
    ['/body'],
  ],
  ['two equal ones in a list', { data: [webhook, webhook] }, ['/data/0', '/data/1']],
  [
    'a request, and a response with a list',
    { request: { body: webhook }, response: { body: second } },
    ['/request/body'],
  ],
  ['a list of calls only', { response: { body: second } }, ['/response/body']],
])('finds all payloads of a record: %s', (_, document, pointers) => {
  expect(found(document).map(({ pointer }) => pointer)).toEqual(pointers);
});

describe('an HTTP archive', () => {
  const entry = (method: string, url: string, postData?: object) => ({
    startedDateTime: '2026-11-26T10:00:00.000Z',
    request: { method, url, headers: [{ name: 'Content-Type', value: 'application/json' }], postData },
    response: { content: { text: '{}' } },
  });
  const har = (...entries: object[]) => ({ log: { version: '1.2', entries } });

  it('has payloads in the bodies of requests, with time, method and URL', () => {
    const [first] = findPayloads(har(entry('POST', 'https://bot.test/hook', { mimeType: 'application/json', text })));
    expect(first).toMatchObject({
      pointer: '/log/entries/0/request/postData/text',
      payload: webhook,
      isText: true,
      at: Date.UTC(2026, 10, 26, 10),
      method: 'POST',
      url: 'https://bot.test/hook',
      headers: { 'content-type': 'application/json' },
      wrapper: { startedDateTime: '2026-11-26T10:00:00.000Z' },
    });
  });

  it('has other requests, which are none', () => {
    const others = [
      entry('GET', 'https://bot.test/'),
      entry('POST', 'https://bot.test/track', { text: '{"a":1}' }),
      entry('POST', 'https://gate.whapi.cloud/groups', { text: '{"subject":"Gang"}' }),
      entry('POST', 'https://bot.test/form', { text: 'a=b' }),
    ];
    expect(found(har(...others)).map(({ kind }) => kind)).toEqual(Array(4).fill('none'));
  });

  it('has broken webhooks where the URL names the event', () => {
    expect(found(har(entry('PATCH', 'https://bot.test/hook/chats', { text: '{}' })))).toMatchObject([
      { kind: 'payload', payload: {}, eventOfLine: 'chats.patch' },
    ]);
  });
});

it.each([
  [{ method: 'PATCH', url: '/hook/chats', body: bare }, 'chats.patch'],
  [{ method: 'post', url: 'https://bot.test/hook/chats/patch?x=1', body: bare }, 'chats.patch'],
  [{ httpMethod: 'PATCH', path: '/chats', body: JSON.stringify(bare) }, 'chats.patch'],
  [{ requestContext: { http: { method: 'PATCH', path: '/chats' } }, body: bare }, 'chats.patch'],
  [{ req: { method: 'PATCH', url: '/chats' }, msg: 'x', payload: bare }, 'chats.patch'],
  [{ method: 'POST', url: '/hook', body: bare }, undefined],
])('takes the event from method and URL: %j', (record, expected) => {
  expect(found(record)[0]).toMatchObject({ kind: 'payload' });
  expect(found(record)[0]!.eventOfLine).toBe(expected);
});

it.each([
  [{ at: '2026-11-26T10:00:00.123Z' }, 1_795_687_200_123],
  [{ time: 1_795_687_200_123 }, 1_795_687_200_123],
  [{ timestamp: 1_795_687_200 }, 1_795_687_200_000],
  [{ requestContext: { timeEpoch: 1_795_687_200_123 } }, 1_795_687_200_123],
  [{ time: 'yesterday' }, undefined],
])('takes the time from %j', (about, expected) => {
  expect(found({ ...about, method: 'POST', body: webhook })[0]!.at).toBe(expected);
});

it.each([
  ['an object that is no webhook', { a: 1 }],
  ['an empty object', {}],
  ['a webhook without event and channel', { message: [] }],
  ['null', null],
  ['an empty array', []],
  ['a text', 'hello'],
])('takes %s as a payload, whose faults are to be reported', (_, document) => {
  expect(found(document)).toEqual([{ kind: 'payload', pointer: '', payload: document }]);
});

it('takes the body of a recorded request as a payload, whatever it is', () => {
  expect(found({ method: 'POST', url: '/hook', body: { a: 1 } })).toMatchObject([
    { kind: 'payload', pointer: '/body', payload: { a: 1 } },
  ]);
  expect(found({ method: 'POST', url: '/hook', text: 'a=b' })).toMatchObject([{ kind: 'broken', pointer: '/text' }]);
});

it.each([
  ['a log line', { level: 30, time: 1, msg: 'server started' }],
  ['a request without a body', { method: 'GET', url: '/health', headers: {} }],
  ['a request with an empty body', { method: 'GET', url: '/health', body: '' }],
])('finds nothing in %s', (_, document) => {
  expect(found(document)).toEqual([{ kind: 'none', pointer: '' }]);
});

describe('with a pointer to the body', () => {
  it('takes what is there in each record, and parses texts', () => {
    expect(found([{ x: { y: webhook } }, { x: { y: text } }, { x: 1 }], '/x/y')).toMatchObject([
      { kind: 'payload', pointer: '/0/x/y', payload: webhook },
      { kind: 'payload', pointer: '/1/x/y', payload: webhook, isText: true },
      { kind: 'none', pointer: '/2' },
    ]);
  });

  it('takes all items of an array', () => {
    expect(found({ rows: [1, webhook] }, '/rows').map(({ pointer }) => pointer)).toEqual(['/rows/0', '/rows/1']);
  });
});

it('ends in documents that are nested too deep to be logs', () => {
  let deep: unknown = webhook;
  for (let level = 0; level < 10_000; level++) deep = level % 2 ? [deep] : { deep };
  expect(found(deep)).toHaveLength(1);
});

it('says which items of a list have no webhook, when others have one inside', () => {
  const document = {
    data: [
      { id: 'a', attributes: { text: 'started' } },
      { id: 'b', attributes: { text } },
    ],
  };
  expect(found(document)).toMatchObject([
    { kind: 'payload', pointer: '/data/1/attributes/text' },
    { kind: 'none', pointer: '/data/0' },
  ]);
});
