import { expect, it } from 'vitest';
import { findSyntaxFault } from './find-syntax-fault.ts';

const LOG =
  "If this is a log with other text, pass only the JSON in it, for example with grep -o '{.*}' app.log | whapi-webhooks validate -";

it.each([
  ['an empty file', ' \n', 'The file is empty.'],
  ['a trailing comma in an object', '{"a":1,}', 'Remove the comma before it: JSON has no trailing commas.'],
  ['a trailing comma in an array', '{"a":[1,]}', 'Remove the comma before it: JSON has no trailing commas.'],
  [
    'two values',
    '{"a":1}\n{"a":2}',
    'The file has more than one value. Put each on a line of its own, for example with jq -c . FILE',
  ],
  ['single quotes', "{'a':1}", 'Use straight double quotes: JSON has no others.'],
  ['typographic quotes', '{“a”:1}', 'Use straight double quotes: JSON has no others.'],
  ['a line comment', '{ // note\n}', 'Remove the comment: JSON has no comments.'],
  ['a block comment', '{"a": /* note */ 1}', 'Remove the comment: JSON has no comments.'],
  ['a shell comment', '# note\n{}', 'Remove the comment: JSON has no comments.'],
  ['the literals of Python', '{"a":True}', 'Write it in lower case.'],
  ['undefined', '{"a":undefined}', 'Use null, or remove the property: JSON has no such value.'],
  ['NaN', '{"a":NaN}', 'Use null, or remove the property: JSON has no such value.'],
  ['a no-break space from a web page', '{\u00a0"a":1}', 'Remove the invisible character here.'],
  [
    'an object as Node prints it',
    '{\n  messages: []\n}',
    'Log webhooks with JSON.stringify: property names need double quotes.',
  ],
  [
    'a log of nginx',
    String.raw`{"body":"{\x22a\x22:1}"}`,
    'JSON has no \\x escapes. In nginx, add escape=json to log_format.',
  ],
  ['text before JSON', '> POST /hook\n\n{"a":1}', LOG],
  ['a path of Windows', String.raw`{"a":"C:\Users"}`, 'Write \\\\ for a backslash.'],
])('has a hint for %s', (_, text, hint) => {
  expect(findSyntaxFault(text)).toHaveProperty('hint', hint);
});

it.each(['::1 - "POST /hook" 200', '2026-11-26T10:00:00Z app: {"a":1}', 'data: {"a":1}'])(
  'has a hint for the line %s of a log',
  (line) => {
    expect(findSyntaxFault(line, 'line')).toHaveProperty('hint', LOG);
  },
);

it.each(['id,text', '{"a":', '[1,', '{"a":}', '{"a":]}', '{"a":1', '{}}', '[1 2]'])('has none for %s', (text) => {
  expect(findSyntaxFault(text)).not.toHaveProperty('hint');
});
