import { describe, expect, it } from 'vitest';
import { joinPointer, splitPointer, valueAt } from './pointer.ts';

describe('joinPointer', () => {
  it('appends a key', () => {
    expect(joinPointer('', 'chats')).toBe('/chats');
    expect(joinPointer('/chats/0', 'id')).toBe('/chats/0/id');
    expect(joinPointer('/chats', '')).toBe('/chats/');
  });

  it('escapes ~ and /, and ~ first', () => {
    expect(joinPointer('', 'a/b')).toBe('/a~1b');
    expect(joinPointer('', '~1')).toBe('/~01');
  });
});

describe('splitPointer', () => {
  it('is the way back', () => {
    for (const keys of [[], ['chats', '0'], ['a/b', '~', '~1', '']]) {
      expect(splitPointer(keys.reduce(joinPointer, ''))).toEqual(keys);
    }
  });

  it('gives an index as text', () => {
    const pointer = joinPointer(joinPointer('', 'a/b~c'), 0);
    expect(pointer).toBe('/a~1b~0c/0');
    expect(splitPointer(pointer)).toEqual(['a/b~c', '0']);
  });
});

describe('valueAt', () => {
  const payload = { chats: [{ id: '0@c.us', 'a/b': null }], 'a/b~c': 3 };

  it('follows keys and indexes', () => {
    expect(valueAt(payload, '')).toBe(payload);
    expect(valueAt(payload, '/chats/0/id')).toBe('0@c.us');
    expect(valueAt(payload, '/chats/0/a~1b')).toBeNull();
    expect(valueAt(payload, '/a~1b~0c')).toBe(3);
  });

  it('is undefined where nothing is', () => {
    expect(valueAt(payload, '/chats/1/id')).toBeUndefined();
    expect(valueAt(payload, '/chats/0/a~1b/c')).toBeUndefined();
    expect(valueAt(payload, '/chats/0/id/length')).toBeUndefined();
    expect(valueAt(undefined, '/chats')).toBeUndefined();
  });

  it('does not follow what is inherited', () => {
    expect(valueAt(payload, '/toString')).toBeUndefined();
    expect(valueAt(payload, '/__proto__/constructor')).toBeUndefined();
    expect(valueAt(JSON.parse('{"__proto__": 1}'), '/__proto__')).toBe(1);
  });
});
