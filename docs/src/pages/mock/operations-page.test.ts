import { expect, test } from 'vitest';
import { type OperationFacts, operationsPage } from './operations-page.ts';

const unknown = { operation: 'spec', response: 'spec', events: {}, clients: 0, files: 0 };
const bodiless = { request: null, response: null };
const rows = {
  text: {
    method: 'POST',
    path: '/messages/text',
    does: 'sends a text',
    request: 'SendTextRequest',
    response: 'SentMessageResponse',
    events: ['messages.post', 'chats.patch'],
    evidence: {
      operation: 'captured',
      response: 'captured',
      events: { 'messages.post': 'captured', 'chats.patch': 'clients' },
      clients: 46,
      files: 10,
    },
  },
  chats: {
    method: 'GET',
    path: '/chats',
    does: 'lists chats',
    ...bodiless,
    events: [],
    evidence: { ...unknown, clients: 5, files: 1 },
  },
  star: {
    method: 'DELETE',
    path: '/star',
    does: 'removes a star',
    ...bodiless,
    events: [],
    evidence: { ...unknown, operation: 'clients', response: null, clients: 5, files: 1 },
  },
  settings: {
    method: 'PATCH',
    path: '/settings',
    does: 'updates settings',
    ...bodiless,
    events: [],
    evidence: { ...unknown, operation: 'captured', response: 'captured', clients: 18 },
  },
  quiz: { method: 'POST', path: '/messages/quiz', does: 'sends a quiz', ...bodiless, events: [], evidence: unknown },
};
const facts: OperationFacts = {
  files: new Map([
    ['SendTextRequest', '../send-text.json'],
    ['SentMessageResponse', '../sent-message.json'],
  ]),
  operations: Object.values(rows),
  sources: [
    { name: 'server', url: 'https://example.com/server', grade: 'spec', operations: ['POST /messages/quiz'], says: {} },
    { name: 'clients', url: null, grade: 'clients', operations: [], says: { 'DELETE /star': 'Possibly a mistake.' } },
  ],
  openApi: ['POST /messages/text', 'GET /chats', 'PATCH /settings'],
  partner: [],
  counts: {
    about: 'A count.',
    withoutMethod: [{ path: '/groups', clients: 1, files: 2 }],
    hosts: [{ host: 'panel.test', path: '/api', files: 9, does: 'alias' }],
  },
};
const text = operationsPage(['POST /messages/text', 'PATCH /settings'], facts);

function section(heading: string): string[] {
  const [, body = ''] = text.split(`## ${heading}\n`);
  return (body.split('\n## ')[0] ?? '').trim().split('\n');
}

/** The cells of the rows of a section's table. */
function cells(heading: string): string[][] {
  const lines = section(heading).filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('counts operations, responses and webhooks by grade, best first', () => {
  const counts = Object.fromEntries(cells('How well they are known').map(([grade, , ...counts]) => [grade, counts]));
  expect(Object.keys(counts)).toEqual(
    ['captured', 'reported', 'documented', 'spec', 'clients', 'inferred'].map((grade) => `\`${grade}\``),
  );
  expect(counts).toMatchObject({
    '`captured`': ['2', '2', '1'],
    '`spec`': ['2', '2', '0'],
    '`clients`': ['1', '0', '1'],
  });
});

test('asks for captures of the most used operations first, and among equals of the least proven', () => {
  expect(cells('Where a capture helps most')).toEqual([
    ['`POST /messages/text`', '46', '10', 'chats.patch (clients)'],
    ['`DELETE /star`', '5', '1', 'response (unknown)'],
    ['`GET /chats`', '5', '1', 'response (spec)'],
  ]);
});

test('grades operation, response and each webhook of what the mock serves, and lists what it does not', () => {
  const webhooks = '[messages.post](events/messages.post.md): captured, [chats.patch](events/chats.patch.md): clients';
  const bodies = ['[SendTextRequest](../send-text.json)', '[SentMessageResponse](../sent-message.json)'];
  expect(cells('Served').map(([name, , ...rest]) => [name, ...rest])).toEqual([
    ['`POST /messages/text`', ...bodies, 'captured', 'captured', webhooks, '46', '10'],
    ['`PATCH /settings`', '', '', 'captured', 'captured', '', '18', ''],
  ]);
  expect(cells('Not served').map(([name, , ...rest]) => [name, ...rest])).toEqual([
    ['`GET /chats`', 'spec', 'spec', '5', '1'],
    ['`DELETE /star`', 'clients', 'unknown', '5', '1'],
    ['`POST /messages/quiz`', 'spec', 'spec', '', ''],
  ]);
});

test('notes what sources say, and who names what the stored OpenAPI lacks', () => {
  expect(section('Notes')).toContain('- `DELETE /star`: Possibly a mistake. (clients: clients)');
  expect(section('Not in the stored OpenAPI').slice(-2)).toEqual([
    '- `DELETE /star`: 5 clients, 1 file',
    '- `POST /messages/quiz`: server',
  ]);
  expect(section('Other calls of public clients').join('\n')).toMatch(
    /`\/groups` .*1 client, 2 files[\s\S]*`panel\.test\/api`/,
  );
});
