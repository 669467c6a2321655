import { describe, expect, it } from 'vitest';
import { mergeOverrides } from './merge-overrides.ts';

describe('mergeOverrides', () => {
  it('merges objects at any depth', () => {
    expect(mergeOverrides({ a: { b: 1, c: 2 } }, { a: { c: 3 } })).toEqual({ a: { b: 1, c: 3 } });
  });

  it('takes away what is overridden with undefined', () => {
    expect(mergeOverrides({ a: 1, b: 2 }, { a: undefined })).toStrictEqual({ b: 2 });
  });

  it('creates an array as long as its override, each item merged into one of the base', () => {
    const base = [{ id: 1, type: 'contact' }];
    expect(mergeOverrides(base, [{}, { id: 2 }])).toEqual([base[0], { id: 2, type: 'contact' }]);
    expect(mergeOverrides(['mute', 'pin'], ['labels'])).toEqual(['labels']);
    expect(mergeOverrides([1], [])).toEqual([]);
  });

  it('shares nothing with its arguments', () => {
    const base = { a: { b: [1] } };
    const merged = mergeOverrides(base, {}) as typeof base;
    merged.a.b.push(2);
    expect(base).toEqual({ a: { b: [1] } });
  });

  it('treats __proto__ as any other key', () => {
    const merged = mergeOverrides({}, JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Object.hasOwn(merged as object, '__proto__')).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });
});
