import { describe, expect, it } from 'vitest';
import { MOST_LINES, treeNodes, untouched } from './tree-nodes.ts';

const pointers = (value: unknown, state = untouched) => treeNodes(value, state).nodes.map(({ pointer }) => pointer);

describe('a tree', () => {
  it('is open as far as it can be surveyed', () => {
    const value = { a: { b: [1, { c: 2 }] }, 'd/e~': null };
    expect(pointers(value)).toEqual(['', '/a', '/a/b', '/a/b/0', '/a/b/1', '/a/b/1/c', '/d~1e~0']);
    const wide = { items: Array.from({ length: 90 }, (_, id) => ({ id, text: 'x', more: { y: 1 } })) };
    expect(treeNodes(wide, untouched).nodes).toHaveLength(92);
  });

  it('says where each line is', () => {
    const [root, first, , last] = treeNodes({ a: [1], b: 2 }, untouched).nodes;
    expect(root).toMatchObject({ level: 1, position: 1, siblings: 1, isOpen: true });
    expect(first).toMatchObject({ name: 'a', level: 2, position: 1, siblings: 2, isOpen: true });
    expect(last).toMatchObject({ name: 'b', level: 2, position: 2, siblings: 2 });
    expect(last).not.toHaveProperty('isOpen');
  });

  it('opens and closes', () => {
    expect(pointers({ a: [1] }, { ...untouched, toggled: new Set(['/a']) })).toEqual(['', '/a']);
    const wide = Array.from({ length: 90 }, () => [[1], 2]);
    expect(pointers(wide, { ...untouched, toggled: new Set(['/1']) }).slice(0, 5)).toEqual([
      '',
      '/0',
      '/1',
      '/1/0',
      '/1/1',
    ]);
  });

  it('shows long lists in parts, and says how much is left', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => index);
    const { nodes } = treeNodes(long, untouched);
    expect(nodes).toHaveLength(102);
    expect(nodes.at(-1)).toMatchObject({ pointer: '', rest: 4_900, position: 101, siblings: 101 });
  });

  it('shows no more lines than can be drawn, and goes on from there', () => {
    const long = Array.from({ length: 5_000 }, (_, index) => index);
    const complete = new Set(['']);
    expect(treeNodes(long, { ...untouched, complete })).toMatchObject({ isCut: true, nodes: { length: MOST_LINES } });
    expect(treeNodes(long, { ...untouched, complete, mostLines: 6_000 })).toMatchObject({ isCut: false });
  });

  it.each([[null], ['x'], [1], [{}], [[]]])('of %j is one line', (value) => {
    expect(treeNodes(value, untouched)).toMatchObject({ nodes: [{ pointer: '' }], isCut: false });
  });

  it('bears many levels', () => {
    const deep = JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`);
    expect(treeNodes(deep, untouched).nodes.length).toBeGreaterThan(0);
  });
});
