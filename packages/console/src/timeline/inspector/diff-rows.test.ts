import { describe, expect, it } from 'vitest';
import { diffRows, updatesOf } from './diff-rows.ts';

describe('differences', () => {
  it.each([
    ['a change', { a: 1 }, { a: 2 }, [{ pointer: '/a', kind: 'changed', before: 1, after: 2 }]],
    ['what is new', {}, { a: { b: 1 } }, [{ pointer: '/a', kind: 'added', after: { b: 1 } }]],
    ['what is gone', { a: null }, {}, [{ pointer: '/a', kind: 'removed', before: null }]],
    ['another type', { a: [1] }, { a: { 0: 1 } }, [{ pointer: '/a', kind: 'changed', before: [1], after: { 0: 1 } }]],
    ['null against an object', { a: null }, { a: {} }, [{ pointer: '/a', kind: 'changed', before: null, after: {} }]],
    ['odd names', { 'a/b~': 1 }, { 'a/b~': 2 }, [{ pointer: '/a~1b~0', kind: 'changed', before: 1, after: 2 }]],
    [
      'items',
      [1, 2],
      [1, 3, 4],
      [
        { pointer: '/1', kind: 'changed', before: 2, after: 3 },
        { pointer: '/2', kind: 'added', after: 4 },
      ],
    ],
    ['whole values', 'a', undefined, [{ pointer: '', kind: 'removed', before: 'a' }]],
    ['nothing', { a: [{ b: '1' }] }, { a: [{ b: '1' }] }, []],
  ])('show %s', (_, before, after, rows) => {
    expect(diffRows(before, after)).toEqual(rows);
  });

  it('match items by their ids, so that one that is inserted changes no other', () => {
    const a = { id: 'a', n: 1 };
    const b = { id: 'b', n: 1 };
    expect(diffRows([a, b], [{ id: 'x' }, a, { ...b, n: 2 }])).toEqual([
      { pointer: '/[id=b]/n', kind: 'changed', before: 1, after: 2 },
      { pointer: '/[id=x]', kind: 'added', after: { id: 'x' } },
    ]);
    expect(diffRows([a, b], [b, a])).toEqual([
      { pointer: '', kind: 'moved', before: ['[id=a]', '[id=b]'], after: ['[id=b]', '[id=a]'] },
    ]);
  });

  it('match items by their places where ids are missing or not unique', () => {
    expect(diffRows([{ id: 'a' }, { id: 'a' }], [{ id: 'a' }, { id: 'b' }])).toMatchObject([{ pointer: '/1/id' }]);
  });

  it('can leave out ids and times', () => {
    const one = { messages: [{ id: 'a', timestamp: 1, chat_id: 'c', text: 'x' }] };
    const other = { messages: [{ id: 'b', timestamp: 2, chat_id: 'd', text: 'y' }] };
    expect(diffRows(one, other, { ignoreIds: true })).toEqual([
      { pointer: '/messages/0/text', kind: 'changed', before: 'x', after: 'y' },
    ]);
  });
});

describe('before and after of a webhook', () => {
  it('is what its items report', () => {
    const webhook = {
      chats_updates: [
        { before_update: { id: 'c', pin: false }, after_update: { id: 'c', pin: true }, changes: ['pin'] },
      ],
    };
    expect(updatesOf(webhook)).toEqual([
      { title: 'c', before: { id: 'c', pin: false }, after: { id: 'c', pin: true } },
    ]);
  });

  it.each([[null], [1], [{}], [{ messages: [{ id: 'x' }] }], [{ chats_updates: [null, 1, { after_update: null }] }]])(
    'is nothing in %j',
    (webhook) => {
      expect(updatesOf(webhook)).toEqual([]);
    },
  );
});
