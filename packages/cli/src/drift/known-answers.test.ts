import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const channel_id = 'MANTIS-M72HC';
const text = {
  id: 'NJjCg18VXUMDjT_W7Cb6XA-gATWM1cqZw',
  from_me: false,
  type: 'text',
  chat_id: '919984351847@s.whatsapp.net',
  timestamp: 1747663480,
  text: { body: 'Hello world' },
};
const post = (...messages: unknown[]) => ({ messages, event: { type: 'messages', event: 'post' }, channel_id });
const poll = (content: object) => post({ ...text, type: 'poll', text: undefined, poll: content });
const action = (content: object) => post({ ...text, type: 'action', text: undefined, action: content });
const chat = { id: '919984351847@s.whatsapp.net', type: 'contact' };
const chatsPatch = (after_update: object, changes: unknown = ['last_message']) => ({
  chats_updates: [{ before_update: chat, after_update, changes }],
  event: { type: 'chats', event: 'patch' },
  channel_id,
});
const many = <T>(length: number, item: (index: number) => T) => Array.from({ length }, (_, index) => item(index));
const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

interface Pair {
  title: string;
  /** Values of an NDJSON file; a string is a line as it is. */
  lines: unknown[];
  args?: string[];
  /** `kind event pointer detail count/of`, in any order; `many` after the detail where names or values are too many. */
  answer: string[];
  unread?: number;
  /** Whatever must not be in the output. */
  secret?: RegExp;
}

const pairs: Pair[] = [
  { title: 'no traffic', lines: [], answer: [], unread: 1 },
  { title: 'traffic as it should be', lines: [post(text), chatsPatch(chat)], answer: [] },
  {
    title: 'a new event',
    lines: [post(text), { newsletters: [{ id: 1 }], event: { type: 'newsletters', event: 'post' }, channel_id }],
    answer: ['unknown_event newsletters.post /event "newsletters.post" 1/2'],
  },
  {
    title: 'a new method of a known event',
    lines: [{ calls: [], event: { type: 'calls', event: 'delete' }, channel_id }],
    answer: ['unknown_event calls.delete /event "calls.delete" 1/1'],
  },
  {
    title: 'a new message type, with content of its own',
    lines: [
      post({ ...text, type: 'hologram', text: undefined, hologram: { frames: 3, light: { on: true } } }),
      post(text),
    ],
    answer: ['unlisted messages.post /messages/*/type "hologram" 1/2'],
  },
  {
    title: 'a new action type',
    lines: [action({ type: 'wave', target: 'x', strength: 3 }), action({ type: 'vote', target: 'x' })],
    answer: ['unlisted messages.post /messages/*/action/type "wave" 1/2'],
  },
  {
    title: 'an unknown object with unknown objects in it is one finding',
    lines: [post({ ...text, mood: { level: 1, causes: [{ weather: { sun: true } }] } })],
    answer: ['undeclared messages.post /messages/*/mood "mood" 1/1'],
  },
  {
    title: 'an unknown property of a nested object',
    lines: [post({ ...text, text: { body: 'a', font: { size: 12 } } }), post(text, text)],
    answer: ['undeclared messages.post /messages/*/text/font "font" 1/3'],
  },
  {
    title: 'an array of mixed types',
    lines: [chatsPatch(chat, ['last_message', 7, null, { a: 1 }])],
    answer: [
      'type chats.patch /chats_updates/*/changes/* "integer" 1/4',
      'type chats.patch /chats_updates/*/changes/* "null" 1/4',
      'type chats.patch /chats_updates/*/changes/* "object" 1/4',
    ],
  },
  {
    title: 'null where the schema has a string',
    lines: [post({ ...text, from_name: null }), post({ ...text, from_name: 'Bo' })],
    answer: ['type messages.post /messages/*/from_name "null" 1/2'],
  },
  {
    title: 'null where the schema has an object',
    lines: [post({ ...text, text: null })],
    answer: ['type messages.post /messages/*/text "null" 1/1'],
  },
  {
    title: 'a number as a string',
    lines: [post({ ...text, timestamp: '1747663480' })],
    answer: ['type messages.post /messages/*/timestamp "string" 1/1'],
    secret: /1747663480/,
  },
  {
    title: 'a string as a number, and a fraction for an integer',
    lines: [post({ ...text, id: 17 }), post({ ...text, timestamp: 1747663480.5 })],
    answer: [
      'type messages.post /messages/*/id "integer" 1/2',
      'type messages.post /messages/*/timestamp "number" 1/2',
    ],
  },
  {
    title: 'an object where the schema has an array, and the reverse',
    lines: [{ ...post(), messages: { 0: text } }, chatsPatch([chat])],
    answer: ['type messages.post /messages "object" 1/1', 'type chats.patch /chats_updates/*/after_update "array" 1/1'],
  },
  {
    title: 'a required property that is missing in 1 of 10,000',
    lines: many(10_000, (index) => post(index === 7_777 ? { ...text, chat_id: undefined } : text)),
    answer: ['missing messages.post /messages/*/chat_id "MessageBase" 1/10000'],
  },
  {
    title: 'an unlisted value deep in after_update',
    lines: [
      chatsPatch({ ...chat, last_message: { ...text, source: 'fridge' } }),
      chatsPatch({ ...chat, last_message: { ...text, source: 'web' } }, ['colour_scheme']),
    ],
    answer: [
      'unlisted chats.patch /chats_updates/*/after_update/last_message/source "fridge" 1/2',
      'unlisted chats.patch /chats_updates/*/changes/* "colour_scheme" 1/2',
    ],
  },
  {
    title: 'a map whose keys are ids',
    lines: [
      post({ ...text, seen_by: { '4917012345678@s.whatsapp.net': 1, '4917012345679@s.whatsapp.net': 2 } }),
      post({ ...text, '4917012345678@s.whatsapp.net': 1, '4917012345679@s.whatsapp.net': 2 }),
    ],
    answer: [
      'undeclared messages.post /messages/*/seen_by "seen_by" 1/2',
      'undeclared messages.post /messages/*/* "*" 2/2',
    ],
    secret: /49170/,
  },
  {
    title: 'users.delete without event: the event of the shared key, or the one that is named',
    lines: [
      { user: { id: '61371989950' }, channel_id },
      { event: 'users.delete', body: { user: { id: '61371989950', mood: 1 }, channel_id } },
    ],
    answer: ['undeclared users.delete /user/mood "mood" 1/1'],
  },
  {
    title: 'users.delete by --event',
    lines: [{ user: { id: '61371989950', mood: 1 }, channel_id }],
    args: ['--event', 'users.delete'],
    answer: ['undeclared users.delete /user/mood "mood" 1/1'],
  },
  {
    title: 'a recording in method mode, and one in path mode',
    lines: [
      { method: 'DELETE', url: '/hook/users', body: { user: { id: '61371989950', mood: 1 }, channel_id } },
      { method: 'PATCH', url: '/hook/chats', body: { ...chatsPatch({ ...chat, mood: 1 }), event: undefined } },
    ],
    answer: [
      'undeclared users.delete /user/mood "mood" 1/1',
      'undeclared chats.patch /chats_updates/*/after_update/mood "mood" 1/1',
    ],
  },
  {
    title: 'a wrong event beside a body that states its own',
    lines: [{ event: 'chats.post', body: post({ ...text, mood: 1 }) }],
    answer: ['undeclared messages.post /messages/*/mood "mood" 1/1'],
  },
  {
    title: 'an unknown event beside a body without one',
    lines: [{ event: 'pets.post', body: { messages: [text], channel_id } }],
    answer: ['unknown_event pets.post /event "pets.post" 1/1'],
  },
  {
    title: 'huge numbers',
    lines: [
      `{"messages":[{"id":"a","from_me":false,"type":"text","chat_id":"919984351847@s.whatsapp.net","timestamp":1e400,"text":{"body":"a"}}],"event":{"type":"messages","event":"post"},"channel_id":"${channel_id}"}`,
      chatsPatch({ ...chat, mute_until: 18446744073709552000 }),
      chatsPatch({ ...chat, mute_until: 1e30 }),
    ],
    answer: [
      // JavaScript reads 1e400 as infinity, which is no integer, as for Ajv.
      'type messages.post /messages/*/timestamp "number" 1/1',
      'outside chats.patch /chats_updates/*/after_update/mute_until "maximum" 1/2',
    ],
  },
  {
    title: 'empty arrays and objects',
    lines: [post(), post({ ...text, labels: [], reactions: [] }), poll({})],
    answer: [
      'outside messages.post /messages "minItems" 1/3',
      'missing messages.post /messages/*/poll/title "PollContent" 1/1',
    ],
  },
  {
    title: 'captures that are no webhooks',
    lines: [{ hello: 'world' }, [1], 'null', '"text"', { level: 30, msg: 'listening', time: 1 }],
    answer: ['unknown_event * /event "*" 4/4'],
    secret: /world/,
  },
  {
    title: 'property names in other scripts are data as far as a program can tell',
    lines: [post({ ...text, größe: 1, 'Анна Петрова': 2, 名前: 3, '😀': 4 })],
    answer: ['undeclared messages.post /messages/*/* "*" 4/1'],
    secret: /Анна|größe|名前/,
  },
  {
    title: 'property names with slashes and tildes',
    lines: [post({ ...text, 'a/b': 1, 'm~n': 2, '': 3, '*': 4 })],
    answer: ['undeclared messages.post /messages/*/* "*" 4/1'],
  },
  {
    title: '100,000 distinct property names',
    lines: many(1_000, (row) =>
      post({ ...text, ...Object.fromEntries(many(100, (column) => [`k_${letters(row * 100 + column)}`, 1])) }),
    ),
    answer: ['undeclared messages.post /messages/*/* "*" many 100000/1000'],
  },
  {
    title: '1,000 distinct new names, one in each payload',
    lines: many(1_000, (row) => post({ ...text, [`k_${letters(row)}`]: 1 })),
    answer: ['undeclared messages.post /messages/*/* "*" many 1000/1000'],
  },
  {
    title: '1,000 distinct new values of a vocabulary',
    lines: many(1_000, (row) => post({ ...text, status: `s_${letters(row)}` })),
    answer: ['unlisted messages.post /messages/*/status "*" many 1000/1000'],
  },
  {
    title: 'names that every JavaScript object has',
    lines: [
      `{"messages":[{"id":"a","from_me":false,"type":"text","chat_id":"919984351847@s.whatsapp.net","timestamp":1747663480,"text":{"body":"a"},"__proto__":{"x":1},"constructor":1,"toString":"a","hasOwnProperty":null}],"event":{"type":"messages","event":"post"},"channel_id":"${channel_id}","__proto__":[1]}`,
      '{"event":{"type":"__proto__","event":"constructor"},"channel_id":"A"}',
      '{"__proto__":[{}],"event":{"type":"constructor","event":"post"}}',
      post({ ...text, type: 'constructor', text: undefined }),
      post({ ...text, type: '__proto__', text: undefined }),
    ],
    answer: [
      'undeclared messages.post /__proto__ "__proto__" 1/3',
      'undeclared messages.post /messages/*/__proto__ "__proto__" 1/3',
      'undeclared messages.post /messages/*/constructor "constructor" 1/3',
      'undeclared messages.post /messages/*/hasOwnProperty "hasOwnProperty" 1/3',
      'undeclared messages.post /messages/*/toString "toString" 1/3',
      'unknown_event __proto__.constructor /event "__proto__.constructor" 1/5',
      'unknown_event constructor.post /event "constructor.post" 1/5',
      'unlisted messages.post /messages/*/type "constructor" 1/3',
      'unlisted messages.post /messages/*/type "*" 1/3',
    ],
  },
  {
    title: 'values that people wrote where a vocabulary is',
    lines: [post({ ...text, status: 'Anna is at home' }), post({ ...text, status: '' })],
    answer: ['unlisted messages.post /messages/*/status "*" 2/2'],
    secret: /Anna/,
  },
  {
    title: 'broken lines between good ones',
    lines: ['{"a":', post(text), '', '\u0000', post({ ...text, mood: 1 })],
    answer: ['undeclared messages.post /messages/*/mood "mood" 1/2'],
    unread: 2,
  },
  {
    title: 'deep nesting in an undeclared property, of a message that lacks its type',
    lines: [
      `{"messages":[{"id":"a","mood":${'['.repeat(5_000)}${']'.repeat(5_000)}}],"event":{"type":"messages","event":"post"},"channel_id":"A"}`,
    ],
    answer: [
      'undeclared messages.post /messages/*/mood "mood" 1/1',
      ...['chat_id', 'from_me', 'timestamp', 'type'].map(
        (name) => `missing messages.post /messages/*/${name} "MessageBase" 1/1`,
      ),
    ],
  },
  {
    title: '30 new properties at once, each by its name',
    lines: [post({ ...text, ...Object.fromEntries(many(30, (index) => [`k_${letters(index)}`, 1])) })],
    answer: many(30, (index) => `undeclared messages.post /messages/*/k_${letters(index)} "k_${letters(index)}" 1/1`),
  },
  {
    title: 'a map with ids as its keys beside a new property',
    lines: [
      post({ ...text, mood: 1, ...Object.fromEntries(many(300, (index) => [`${4917012345678 + index}@lid`, 1])) }),
    ],
    answer: [
      'undeclared messages.post /messages/*/mood "mood" 1/1',
      'undeclared messages.post /messages/*/* "*" 300/1',
    ],
    secret: /49170/,
  },
  {
    title: 'a batch of webhooks as one array',
    lines: [[post({ ...text, mood: 1 }), chatsPatch(chat), post(text)]],
    answer: ['undeclared messages.post /messages/*/mood "mood" 1/2'],
  },
];

it.each(pairs)('finds exactly what there is: $title', async ({ lines, args = [], answer, unread = 0, secret }) => {
  const cwd = await tempFolder({
    'log.ndjson': lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  });
  const io = testIo({ cwd });
  const exitCode = await run(['drift', 'log.ndjson', '--format', 'json', ...args], io);
  const { results, summary } = JSON.parse(io.stdout.text);
  const found = results.map(
    ({ kind, event, pointer, detail, many, count, of }: Record<string, unknown>) =>
      `${kind} ${event} ${pointer} ${JSON.stringify(detail)}${many ? ' many' : ''} ${count}/${of}`,
  );
  expect(found.sort()).toEqual(answer.toSorted());
  expect(summary.unread.count).toBe(unread);
  expect(exitCode).toBe(answer.length > 0 ? 1 : unread > 0 ? 3 : 0);
  if (secret) expect(io.stdout.text).not.toMatch(secret);
});
