import { expect, it } from 'vitest';
import { findSyntaxFault } from './find-syntax-fault.ts';

it.each([
  ['an empty file', ' \n', 'The file is empty.'],
  ['a trailing comma in an object', '{"a":1,}', 'Remove the comma before it: JSON has no trailing commas.'],
  ['a trailing comma in an array', '{"a":[1,]}', 'Remove the comma before it: JSON has no trailing commas.'],
  ['two values', '{"a":1}\n{"a":2}', 'Put each webhook into a file of its own: this one has more than one value.'],
  ['single quotes', "{'a':1}", 'Use straight double quotes: JSON has no others.'],
  ['typographic quotes', '{“a”:1}', 'Use straight double quotes: JSON has no others.'],
  ['a line comment', '{ // note\n}', 'Remove the comment: JSON has no comments.'],
  ['a block comment', '{"a": /* note */ 1}', 'Remove the comment: JSON has no comments.'],
  ['a shell comment', '# note\n{}', 'Remove the comment: JSON has no comments.'],
  ['the literals of Python', '{"a":True}', 'Write it in lower case.'],
  ['undefined', '{"a":undefined}', 'Use null, or remove the property: JSON has no such value.'],
  ['NaN', '{"a":NaN}', 'Use null, or remove the property: JSON has no such value.'],
  ['a no-break space from a web page', '{\u00a0"a":1}', 'Remove the invisible character here.'],
  ['a path of Windows', String.raw`{"a":"C:\Users"}`, 'Write \\\\ for a backslash.'],
])('has a hint for %s', (_, text, hint) => {
  expect(findSyntaxFault(text)).toHaveProperty('hint', hint);
});

it.each(['{"a":', '[1,', '{"a":}', '{"a":]}', '{"a":1', '{}}', '[1 2]'])('has none for %s', (text) => {
  expect(findSyntaxFault(text)).not.toHaveProperty('hint');
});
