import { expect, it } from 'vitest';
import { findSyntaxFault } from './find-syntax-fault.ts';

it.each([
  ['an empty file', ' \n', 'There is nothing in it.'],
  ['a trailing comma in an object', '{"a":1,}', 'Remove the comma before it: JSON has no trailing commas.'],
  ['a trailing comma in an array', '{"a":[1,]}', 'Remove the comma before it: JSON has no trailing commas.'],
  ['two values', '{"a":1}\n{"a":2}', 'There is more than one value; keep one webhook in a file.'],
  ['single quotes', "{'a':1}", 'JSON takes straight double quotes only.'],
  ['typographic quotes', '{“a”:1}', 'JSON takes straight double quotes only.'],
  ['a line comment', '{ // note\n}', 'JSON has no comments.'],
  ['a block comment', '{"a": /* note */ 1}', 'JSON has no comments.'],
  ['a shell comment', '# note\n{}', 'JSON has no comments.'],
  ['the literals of Python', '{"a":True}', 'Write it in lower case.'],
  ['undefined', '{"a":undefined}', 'JSON has no such value; write null, or leave the property out.'],
  ['NaN', '{"a":NaN}', 'JSON has no such value; write null, or leave the property out.'],
  ['a no-break space from a web page', '{\u00a0"a":1}', 'An invisible character stands here; remove it.'],
  ['a file in UTF-16', '\ufffd\ufffd{\0}\0', 'The file looks like UTF-16; save it as UTF-8.'],
  ['a path of Windows', String.raw`{"a":"C:\Users"}`, 'Write a backslash twice where you mean a backslash.'],
])('has a hint for %s', (_, text, hint) => {
  expect(findSyntaxFault(text)).toHaveProperty('hint', hint);
});

it.each(['{"a":', '[1,', '{"a":}', '{"a":]}', '{"a":1', '{}}', '[1 2]'])('has none for %s', (text) => {
  expect(findSyntaxFault(text)).not.toHaveProperty('hint');
});
