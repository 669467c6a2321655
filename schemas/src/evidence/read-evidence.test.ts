import type { EvidenceFile } from '@whapi-webhooks/evidence';
import { expect, test } from 'vitest';
import { folderOf } from '../../test/folder-of.ts';
import { readEvidence } from './read-evidence.ts';

const definitions = {
  ChatsPostWebhook: { properties: { event: { properties: { type: { const: 'chats' }, event: { const: 'post' } } } } },
};
const operations = [{ operation: 'getChat', method: 'GET', path: '/chats/{ChatID}', request: null, response: 'Chat' }];
const webhook: EvidenceFile = {
  event: 'chats.post',
  source: 'A log',
  grade: 'captured',
  date: '2024-12-14',
  shows: 'A chat.',
  payload: { chats: [] },
};
const { event: _, ...body } = webhook;

async function read(content: object, file = 'chats.post/new.json') {
  return readEvidence(await folderOf({ [`evidence/${file}`]: content }), definitions, operations);
}

test('reads webhooks and REST bodies, and finds the schema of each', async () => {
  expect(await read(webhook)).toEqual([{ ...webhook, file: 'chats.post/new.json', title: 'ChatsPostWebhook' }]);
  const response = { operation: 'getChat', part: 'response', ...body };
  expect(await read(response, 'rest/get-chat.json')).toMatchObject([{ title: 'Chat', operation: 'getChat' }]);
  const unnamed = { ...response, operation: 'GET /chats/{ChatID}' };
  expect(await read(unnamed, 'rest/get-chat.json')).toMatchObject([{ title: 'Chat' }]);
});

test.each<[string, object, string, RegExp]>([
  ['an unknown event', { ...webhook, event: 'chats.put' }, 'chats.put/a.json', /chats\.put has no schema/],
  ['an unknown operation', { ...body, operation: 'a', part: 'request' }, 'rest/a.json', /the request of a has no/],
  ['a body that is not sent', { ...body, operation: 'getChat', part: 'request' }, 'rest/a.json', /has no schema/],
  ['an event and an operation', { ...webhook, operation: 'getChat' }, 'chats.post/a.json', /expected either "event"/],
  ['neither of them', body, 'rest/a.json', /expected either "event"/],
  [
    'an unknown grade',
    { ...webhook, grade: 'seen' },
    'chats.post/a.json',
    /#\/grade: expected "captured", .*received "seen"/,
  ],
  ['no source', { ...webhook, source: undefined }, 'chats.post/a.json', /#\/source: expected .* received nothing/],
  ['a date that does not exist', { ...webhook, date: '2024-13-01' }, 'chats.post/a.json', /#\/date: expected YYYY/],
  ['no date, without saying that it is unknown', { ...webhook, date: undefined }, 'chats.post/a.json', /#\/date/],
  ['what is no sentence', { ...webhook, shows: 'a chat' }, 'chats.post/a.json', /#\/shows: expected a sentence/],
  [
    'a payload that is no object',
    { ...webhook, payload: 'x' },
    'chats.post/a.json',
    /#\/payload: expected a JSON object/,
  ],
  ['an unknown property', { ...webhook, note: 'x' }, 'chats.post/a.json', /#\/note: the property is not known/],
  [
    'an elided vendor sample',
    { ...webhook, grade: 'vendor', elided: 'x' },
    'chats.post/a.json',
    /it is "vendor-elided"/,
  ],
  ['a whole one as elided', { ...webhook, grade: 'vendor-elided' }, 'chats.post/a.json', /#\/elided: say what/],
  [
    'a pointer to nothing',
    { ...webhook, completed: ['/chats/0'] },
    'chats.post/a.json',
    /the payload has no \/chats\/0/,
  ],
  ['the folder of another event', webhook, 'chats.patch/a.json', /it belongs to evidence\/chats\.post\//],
  ['a name that is not in kebab-case', webhook, 'chats.post/New.json', /it belongs to evidence\/chats\.post\//],
])('refuses %s, naming the file', async (_, content, file, message) => {
  const error = await read(content, file).catch((reason: Error) => reason);
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).toContain(`  evidence/${file}`);
});
