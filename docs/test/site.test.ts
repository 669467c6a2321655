import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { beforeAll, expect, it } from 'vitest';
import { allPages } from '../src/all-pages.ts';
import { sidebars } from '../src/site/sidebar.ts';
import { pageOf, readSitePages } from '../src/site/site-pages.ts';
import { dist, needSite } from './open-site.ts';

const folder = path.join(import.meta.dirname, '../..');
const pages = await readSitePages(folder);

beforeAll(needSite);

it('has each page, and no other', async () => {
  const files = (await readdir(dist, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
  const built = files.filter((file) => file.endsWith('.html') && file !== '404.html');
  expect(built.sort()).toEqual(pages.map(({ page }) => page.replace(/\.md$/, '.html')).sort());
});

it('has every page in a sidebar, the generated ones too', async () => {
  const linksIn = (items: readonly DefaultTheme.SidebarItem[]): string[] =>
    items.flatMap(({ link, items = [] }) => [...(link ? [link] : []), ...linksIn(items)]);
  const listed = new Set(Object.values(sidebars(pages)).flatMap(linksIn));
  const isMissing = (page: string) => !listed.has(`/${page.replace(/(?:(^|\/)index)?\.md$/, '$1')}`);
  const generated = [...(await allPages(path.join(folder, 'docs'))).keys()].map((file) => pageOf(`docs/${file}`));
  expect(generated.length).toBeGreaterThan(200);
  expect([...pages.map(({ page }) => page), ...generated].filter(isMissing)).toEqual(['index.md']);
});

it('has no link that leads nowhere, to pages, headings and files', async () => {
  const texts = new Map<string, string>();
  for (const { page } of pages) {
    const file = page.replace(/\.md$/, '.html');
    texts.set(`/${file}`, await readFile(path.join(dist, file), 'utf8'));
  }
  const ids = new Map([...texts].map(([file, text]) => [file, new Set(matches(text, / id="([^"]+)"/g))]));
  const links = [...texts].flatMap(([file, text]) =>
    matches(text, /<a [^>]*?href="([^"]+)"/g).map((link) => ({ file, link })),
  );
  const broken = links.flatMap(({ file, link }) => {
    const { host, pathname, hash } = new URL(decode(link), `http://site${file}`);
    if (host !== 'site') return [];
    const target = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(path.join(dist, target))) return [`${file}: ${link}: the page does not exist`];
    const known = ids.get(target);
    const isKnown = hash === '' || known?.has(decodeURIComponent(hash.slice(1)));
    return isKnown ? [] : [`${file}: ${link}: the heading does not exist`];
  });
  expect(links.length).toBeGreaterThan(5_000);
  expect([...new Set(broken)]).toEqual([]);
});

it('has all pages for language models, with links to files that exist', async () => {
  const list = await readFile(path.join(dist, 'llms.txt'), 'utf8');
  const links = matches(list, /\]\((\/[^)]+)\)/g);
  expect(links).toHaveLength(pages.length - 2);
  expect(links.filter((link) => !existsSync(path.join(dist, link)))).toEqual([]);
  expect(await readFile(path.join(dist, 'llms-full.txt'), 'utf8')).toContain('# chats.patch\n');
});

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

function decode(attribute: string): string {
  return attribute.replaceAll('&amp;', '&');
}
