import { expect, test } from 'vitest';
import { findBrokenLinks } from './find-broken-links.ts';

const find = (pages: Record<string, string>) => findBrokenLinks(import.meta.dirname, new Map(Object.entries(pages)));

test('follows links to pages, headings and files', () => {
  const pages = {
    'a.md':
      '# A\n\n## Same\n\n## Same\n\n[b](sub/b.md#what-it-is) [here](#same-1) [x](https://example.com) [me](generate.ts)',
    'sub/b.md': '## What it is\n\n[a](../a.md) [`code`](../a.md#a)',
  };
  expect(find(pages)).toEqual([]);
});

test('reports links without a target', () => {
  expect(find({ 'a.md': '# A\n\n[b](b.md) [c](#c)', 'd.md': '[`x`](a.md#d)' })).toEqual([
    'a.md: b.md: the file does not exist',
    'a.md: #c: the heading does not exist',
    'd.md: a.md#d: the heading does not exist',
  ]);
});

test('follows links to headings of files that are no pages', () => {
  const readme = '../../packages/cli/README.md';
  expect(find({ 'a.md': `[d](${readme}#diff) [x](${readme}#no-such-heading)` })).toEqual([
    `a.md: ${readme}#no-such-heading: the heading does not exist`,
  ]);
});

test('ignores links and headings in code blocks', () => {
  expect(find({ 'a.md': '```ts\n# not a heading\n[b](b.md)\n```\n[a](#not-a-heading)' })).toEqual([
    'a.md: #not-a-heading: the heading does not exist',
  ]);
});

test('ignores code in a line that looks like a link', () => {
  expect(find({ 'a.md': 'Write `handlers[type](message)`, or ``[`b`](b.md)``. See [`x`](b.md).' })).toEqual([
    'a.md: b.md: the file does not exist',
  ]);
});
