import { expect, test } from 'vitest';
import { gradeOperations, type Knowledge, type Operation, type Proof } from './grade-operations.ts';

const sending: Operation = {
  operation: 'sendMessageText',
  method: 'POST',
  path: '/messages/text',
  does: 'sends a text',
  request: 'SendTextRequest',
  response: 'SentMessageResponse',
  events: ['messages.post', 'chats.patch'],
  evidence: { operation: 'inferred', response: null, events: {}, bodies: {}, clients: 0, files: 0 },
};
const starring: Operation = {
  ...sending,
  operation: null,
  method: 'DELETE',
  path: '/messages/{MessageID}/star',
  request: null,
  response: null,
  events: [],
};
const source = {
  name: 'demo',
  url: null,
  grade: 'documented' as const,
  operations: [],
  responses: [],
  events: [],
  says: {},
  payloads: [],
};
const webhook = { event: 'messages.post', grade: 'captured' };
const body = { operation: 'sendMessageText', part: 'response', grade: 'captured' };
const text = 'POST /messages/text';

/** @param evidence by file */
function knowledge({ evidence = {}, ...known }: Partial<Omit<Knowledge, 'corpus'>> & { evidence?: object } = {}) {
  const counts = { about: '', operations: {}, withoutMethod: [], hosts: [] };
  return {
    sources: [],
    counts,
    openApi: {},
    ...known,
    corpus: Object.entries(evidence).map(([file, proof]): Proof => ({ file, ...proof })),
  };
}

function grade(known: Parameters<typeof knowledge>[0], row = sending) {
  return gradeOperations([sending, starring], knowledge(known))[row === sending ? 0 : 1];
}

function called(name: string, clients: number, files = 0) {
  return { ...knowledge().counts, operations: { [name]: { clients, files } } };
}

test('what no source mentions is our inference, and nothing is known of a response that we do not describe', () => {
  expect(grade({})).toEqual({
    operation: 'inferred',
    response: 'inferred',
    events: { 'messages.post': 'inferred', 'chats.patch': 'inferred' },
    bodies: {},
    clients: 0,
    files: 0,
  });
  expect(grade({}, starring)).toMatchObject({ operation: 'inferred', response: null });
});

test('the OpenAPI proves an operation and the response that it declares, but no webhook', () => {
  const openApi = { [text]: { id: 'sendMessageText', response: 'SentMessage' } };
  expect(grade({ openApi })).toMatchObject({
    operation: 'spec',
    response: 'spec',
    events: { 'messages.post': 'inferred' },
  });
  const bare = { 'DELETE /messages/{MessageID}/star': { id: 'unstar', response: null } };
  expect(grade({ openApi: bare }, starring)).toMatchObject({ operation: 'spec', response: null });
});

test('clients prove neither a response nor a webhook, and are counted', () => {
  const name = 'DELETE /messages/{MessageID}/star';
  expect(grade({ counts: called(name, 1) }, starring)).toMatchObject({
    operation: 'clients',
    response: null,
    clients: 1,
  });
  expect(grade({ counts: called(name, 0, 2) }, starring)).toMatchObject({ operation: 'clients', clients: 0, files: 2 });
});

test('a source proves what it lists, and the best grade counts', () => {
  const sources = [
    {
      ...source,
      grade: 'clients' as const,
      events: [{ events: ['messages.post', 'chats.patch'], operations: [text] }],
    },
    { ...source, operations: [text], events: [{ events: ['messages.post'], operations: [text] }] },
    { ...source, grade: 'reported' as const, responses: [text] },
  ];
  expect(grade({ sources, counts: called(text, 46) })).toMatchObject({
    operation: 'reported',
    response: 'reported',
    events: { 'messages.post': 'documented', 'chats.patch': 'clients' },
  });
});

test('bodies of the corpus prove the operation and its response, by id or by method and path, and are counted', () => {
  const evidence = {
    'rest/a.json': body,
    'rest/b.json': { ...body, operation: text },
    'rest/c.json': { ...body, grade: 'vendor-elided' },
    'rest/d.json': { ...body, part: 'request' },
  };
  expect(grade({ evidence })).toMatchObject({
    operation: 'captured',
    response: 'captured',
    events: { 'messages.post': 'inferred' },
    bodies: { captured: 2, 'vendor-elided': 1 },
  });
  expect(grade({ evidence: { 'rest/d.json': { ...body, part: 'request' } } })).toMatchObject({
    operation: 'inferred',
    bodies: {},
  });
});

test.each([
  ['vendor', 'documented'],
  ['integrator', 'clients'],
  ['derived', 'inferred'],
])('a body of grade %s makes an operation %s', (ofCorpus, expected) => {
  expect(grade({ evidence: { 'rest/a.json': { ...body, grade: ofCorpus } } })).toMatchObject({ response: expected });
});

const captured = { ...source, grade: 'captured' as const, events: [{ events: ['messages.post'], operations: [text] }] };

test('a webhook is captured where a source names its payload', () => {
  const sources = [{ ...captured, payloads: ['messages.post/a.json'] }];
  const evidence = { 'messages.post/a.json': webhook };
  expect(grade({ sources, evidence })?.events).toEqual({ 'messages.post': 'captured', 'chats.patch': 'inferred' });
});

test.each([
  ['a source that is captured without a payload', { sources: [captured] }, /no payload of messages.post is listed/],
  [
    'a source whose payload is not captured',
    {
      sources: [{ ...captured, payloads: ['messages.post/a.json'] }],
      evidence: { 'messages.post/a.json': { ...webhook, grade: 'vendor' } },
    },
    /evidence\/messages\.post\/a\.json is not a captured payload/,
  ],
  [
    'a source whose payload is of another event',
    {
      sources: [{ ...captured, payloads: ['chats.patch/a.json'] }],
      evidence: { 'chats.patch/a.json': { ...webhook, event: 'chats.patch' } },
    },
    /no payload of messages.post is listed/,
  ],
  [
    'a captured source of a response',
    { sources: [{ ...source, grade: 'captured' as const, responses: [text] }] },
    /captured by bodies in evidence\/rest only/,
  ],
  [
    'a source of an unknown operation',
    { sources: [{ ...source, says: { 'GET /nothing': '' } }] },
    /demo: GET \/nothing is not listed/,
  ],
  [
    'a source of an event that the row does not list',
    { sources: [{ ...source, events: [{ events: ['calls.post'], operations: [text] }] }] },
    /POST \/messages\/text does not list the event calls\.post/,
  ],
  ['a count of an unknown operation', { counts: called('GET /nothing', 1) }, /client-counts\.json: GET \/nothing/],
  [
    'an operation of the OpenAPI without a row',
    { openApi: { 'GET /nothing': { id: 'nothing', response: null } } },
    /OpenAPI: GET \/nothing is not listed/,
  ],
])('refuses %s', (_, known, message) => {
  expect(() => grade(known)).toThrow(message);
});
