import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { siteLink } from './site-link.ts';
import { isSitePage, pageOf } from './site-pages.ts';

const folder = path.join(import.meta.dirname, '../../..');
const repository = {
  folder,
  url: 'https://github.com/owner/name',
  isPage: (file: string) => isSitePage(file) && existsSync(path.join(folder, file)),
};

test.each([
  ['docs/README.md', 'reference.md'],
  ['docs/events/README.md', 'events/index.md'],
  ['docs/events/chats.patch.md', 'events/chats.patch.md'],
  ['packages/mock/README.md', 'packages/mock.md'],
  ['schemas/README.md', 'packages/schemas.md'],
])('%s is the page %s', (file, page) => {
  expect([isSitePage(file), pageOf(file)]).toEqual([true, page]);
});

test.each(['README.md', 'CONTRIBUTING.md', 'packages/console/README.md', 'docs/node_modules/a/README.md'])(
  '%s is no page',
  (file) => expect(isSitePage(file)).toBe(false),
);

test.each([
  ['another page', 'chats.patch.md#fields', '/events/chats.patch.html#fields'],
  ['the index of a folder', 'README.md#modes', '/events/#modes'],
  ['a folder that has an index', '../messages', '/messages/'],
  ['the docs folder', '../README.md#columns', '/reference.html#columns'],
  ['the README of a package', '../../packages/mock/README.md#faults', '/packages/mock.html#faults'],
  ['the folder of a package', '../../packages/mock/', '/packages/mock.html'],
  [
    'a schema',
    '../../schemas/discrepancies.json',
    'https://github.com/owner/name/blob/main/schemas/discrepancies.json',
  ],
  ['a folder', '../vendor', 'https://github.com/owner/name/tree/main/docs/vendor'],
  ['a page by its address', 'https://github.com/owner/name/blob/main/docs/steps.md', '/steps.html'],
  ['the README of the repository', '../../README.md', 'https://github.com/owner/name/blob/main/README.md'],
])('a link to %s works on the site', (_, link, expected) => {
  expect(siteLink(link, 'docs/events/README.md', repository)).toBe(expected);
});

test.each([
  '#fields',
  'https://whapi.cloud/docs',
  'mailto:a@example.com',
  '/validate',
  'lost.md',
  '../../../outside.md',
])('the link %s stays as it is', (link) => expect(siteLink(link, 'docs/events/README.md', repository)).toBe(link));
