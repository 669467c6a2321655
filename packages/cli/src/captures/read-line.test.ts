import { expect, it } from 'vitest';
import { readLine } from './read-line.ts';

const json = '{"a":[1,{"b":"{\\"c\\""}]}';
const value = JSON.parse(json);

it.each([
  ['docker compose', 'app-1  | ', {}],
  ['docker compose with colours', '\u001b[36mapp-1  |\u001b[0m ', {}],
  ['kubectl', '[pod/bot-7f/app] ', {}],
  ['time stamps', '2026-11-26T10:00:00.123456789Z ', { at: Date.UTC(2026, 10, 26, 10, 0, 0, 123) }],
  ['Heroku', '2026-11-26T10:00:00.123456+00:00 app[web.1]: ', { at: Date.UTC(2026, 10, 26, 10, 0, 0, 123) }],
  ['journald', 'Nov 26 10:00:00 host bot[12]: ', {}],
  ['a request', 'POST /hook ', { method: 'POST', url: '/hook' }],
  ['path mode', 'PATCH /hook/chats ', { method: 'PATCH', url: '/hook/chats', eventOfLine: 'chats.patch' }],
  ['an access log', '10.0.0.1 "POST /hook HTTP/1.1" 200 ', { method: 'POST', url: '/hook' }],
  ['Kafka with a key', '15550100001\t', {}],
  ['server-sent events', 'data: ', {}],
  ['logging of Python', 'INFO:bot:', {}],
  ['braces that are no JSON', 'worker {3} [a, b] ', {}],
])('reads the JSON behind text of %s', (_, prefix, facts) => {
  for (const isLog of [false, true]) {
    expect(readLine(prefix + json, isLog)).toEqual({ kind: 'json', value, from: prefix.length, prefix: facts });
  }
});

it('reads an array behind text, and ends of lines of Windows', () => {
  expect(readLine(`app | [${json}]\r`)).toMatchObject({ kind: 'json', value: [value], from: 6 });
});

it.each([
  ['a torn beginning', 'torn":{"a":1}}'],
  ['a torn end', '{"a":{"b":1}'],
  ['a second value', `${json}${json}`],
  ['a property of a document in several lines', '  "body": {"a":1}'],
  ['an item of an array in several lines', `,${json}`],
  ['a comment', `// earlier: ${json}`],
  ['zeros of a file system', `\0\0${json}`],
  ['text', 'Listening on port 3000'],
  ['a dict of Python', "app | {'a': 1}"],
  ['a torn end behind text', 'app | {"a":{"b":1}'],
])('takes %s for broken NDJSON', (_, line) => {
  expect(readLine(line)).toMatchObject({ kind: 'broken', from: 0 });
});

it.each([
  ['Listening on port 3000', { kind: 'text' }],
  ['3000', { kind: 'text' }],
  ['[12] started', { kind: 'text' }],
  ["app | {'a': 1}", { kind: 'text' }],
  ['config {"port":3000} loaded', { kind: 'text' }],
  [' \r', { kind: 'blank' }],
  ['{"port":3000}', { kind: 'json', from: 0 }],
  ['{"torn":', { kind: 'broken', from: 0 }],
  ['app | {"torn":', { kind: 'broken', from: 6 }],
])('in a log, reads %j', (line, expected) => {
  expect(readLine(line, true)).toMatchObject(expected);
});
