import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { locatePointers } from './locate-pointers.ts';

function textAt(text: string, pointer: string, length = 3): string {
  return text.slice(locatePointers(text, [pointer]).get(pointer)!.value).slice(0, length);
}

it.each([
  ['', '{"a'],
  ['/a', '[10'],
  ['/a/0', '10,'],
  ['/a/1', '[20'],
  ['/a/1/1', '21]'],
  ['/a/2', '{"b'],
  ['/a/2/b', '30}'],
  ['/c~1d', '40,'],
  ['/e~0f', '50,'],
  ['/~01', '60,'],
  ['/', '70,'],
  ['/é"', '80,'],
  ['/__proto__', '90}'],
])('finds %j', (pointer, expected) => {
  const text = String.raw`{"a": [10, [20, 21], {"b":30}], "c/d":40, "e~f":50, "~1":60, "":70, "\u00e9\"":80, "__proto__":90}`;
  expect(textAt(text, pointer)).toBe(expected);
});

it('finds property names', () => {
  const text = '{"a": 1, "b" : [2]}';
  expect(Object.fromEntries(locatePointers(text, ['', '/a', '/b', '/b/0']))).toEqual({
    '': { value: 0 },
    '/a': { key: 1, value: 6 },
    '/b': { key: 9, value: 15 },
    '/b/0': { value: 16 },
  });
});

it.each([
  ['a missing property', '/a/x', '{"b'],
  ['a missing item', '/c/7', '[1]'],
  ['all of a path that is missing', '/x/y/z', '{"a'],
  ['a path through a text', '/d/length', '"te'],
])('puts %s at the nearest ancestor', (_, pointer, expected) => {
  const text = ' {"a": {"b": 1}, "c": [1], "d": "text"}';
  expect(textAt(text, pointer)).toBe(expected);
});

it('finds the last of several properties of the same name, as JSON.parse does', () => {
  expect(textAt('{"a": 1, "a": 2, "b": 3}', '/a', 1)).toBe('2');
  expect(textAt('{"a": {"b": 1}, "a": {"b": 2}}', '/a/b', 1)).toBe('2');
});

it('ignores the content of a property that a later one replaces', () => {
  const text = '{"a": {"b": {"c": 1}}, "a": {"d": 2}}';
  expect(textAt(text, '/a/b/c', 8)).toBe('{"d": 2}');
});

it('finds every value of every example, however it is indented', () => {
  const missed: unknown[] = [];
  let found = 0;
  for (const named of Object.values(examples)) {
    for (const webhook of Object.values(named)) {
      for (const indent of [undefined, 2, '\t']) {
        const text = JSON.stringify(webhook, null, indent);
        const values = allValues(webhook);
        const places = locatePointers(text, [...values.keys()]);
        for (const [pointer, value] of values) {
          const from = places.get(pointer)!.value;
          const written = typeof value === 'object' ? JSON.stringify(value)[0]! : JSON.stringify(value);
          if (text.startsWith(written, from)) found++;
          else missed.push([webhook, indent, pointer, from]);
        }
      }
    }
  }
  expect(missed).toEqual([]);
  expect(found).toBeGreaterThan(10_000);
});

function allValues(value: unknown, pointer = '', found = new Map<string, unknown>()): Map<string, unknown> {
  found.set(pointer, value);
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) allValues(child, `${pointer}/${key}`, found);
  }
  return found;
}

it('finds values in a text with 100,000 levels', () => {
  const deep = `[${'['.repeat(100_000)}${']'.repeat(100_000)},1]`;
  expect(locatePointers(deep, ['/0/0', '/1'])).toEqual(
    new Map([
      ['/0/0', { value: 2 }],
      ['/1', { value: 200_002 }],
    ]),
  );
});

it('finds values below another one', () => {
  const text = '[{"a": 1}, {"a": 2}]';
  expect(locatePointers(text, ['', '/a'], 11)).toEqual(
    new Map([
      ['', { value: 11 }],
      ['/a', { key: 12, value: 17 }],
    ]),
  );
});
