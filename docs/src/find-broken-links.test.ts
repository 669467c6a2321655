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

test('tells where a link leads nowhere', () => {
  expect(find({ 'a.md': '# A\n\n[b](b.md) [c](#c)', 'd.md': '[`x`](a.md#d)' })).toEqual([
    'a.md: b.md leads to no file',
    'a.md: #c leads to no heading',
    'd.md: a.md#d leads to no heading',
  ]);
});

test('takes code for neither a link nor a heading', () => {
  expect(find({ 'a.md': '```ts\n# not a heading\n[b](b.md)\n```\n[a](#not-a-heading)' })).toEqual([
    'a.md: #not-a-heading leads to no heading',
  ]);
});
