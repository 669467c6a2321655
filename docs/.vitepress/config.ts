import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { slug } from '../src/markdown/slug.ts';
import { linksPlugin } from '../src/site/links-plugin.ts';
import { writeLlmsTexts } from '../src/site/llms-texts.ts';
import { sidebars } from '../src/site/sidebar.ts';
import { isSitePage, pageOf, readSitePages } from '../src/site/site-pages.ts';

const folder = path.join(import.meta.dirname, '../..');
const { repository } = JSON.parse(readFileSync(path.join(folder, 'packages/cli/package.json'), 'utf8'));
const url = repository.url.replace(/^git\+|\.git$/g, '');
const icon = readFileSync(path.join(folder, 'packages/console/public/icon.svg'), 'utf8');
const description =
  'The webhooks of Whapi.Cloud as a contract: types, validators, and a mock for tests of WhatsApp bots. Unofficial.';

const pages = await readSitePages(folder);
const isPage = (file: string) => pages.some((page) => page.file === file);

export default defineConfig({
  title: 'whapi-webhooks',
  description,
  lang: 'en',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  // The folder of the site on its server, such as `/whapi-webhooks/`.
  base: process.env.DOCS_BASE ?? '/',
  srcDir: '..',
  srcExclude: [
    '!(docs|packages|schemas)/**',
    '*.md',
    'packages/*/*/**',
    'packages/console/**',
    'schemas/*/**',
    'docs/test-results/**',
  ],
  outDir: 'dist',
  rewrites: (file) => (isSitePage(file) ? pageOf(file) : file),
  markdown: {
    // The others have comments that are too pale to read.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // The anchors of GitHub, where the same pages are read.
    anchor: { slugify: slug },
    headers: { slugify: slug },
    config: (markdown) => linksPlugin(markdown, { folder, url, isPage }),
  },
  vite: {
    resolve: {
      alias: [
        // What the command loads by `require`, the validator of the site has in its bundle.
        {
          find: 'node:module',
          replacement: fileURLToPath(new URL('../src/validator/node-module.ts', import.meta.url)),
        },
      ],
    },
    worker: { format: 'es' },
    // The search index and the examples of the validator are loaded when they are needed.
    build: { chunkSizeWarningLimit: 4_000 },
  },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/guides/first-test', activeMatch: '/guides/' },
      { text: 'Reference', link: '/reference' },
      { text: 'Events', link: '/events/' },
      { text: 'Commands', link: '/commands' },
      { text: 'API', link: '/api/' },
      { text: 'Validator', link: '/validate' },
      // As text: the dev server asks another host for icons.
      { text: 'GitHub', link: url },
    ],
    sidebar: sidebars(pages),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        // The types of payloads are found on the pages about events and messages.
        _render: (text, env, markdown) =>
          env.relativePath.startsWith('docs/api/types') ? '' : markdown.render(text, env),
        miniSearch: {
          searchOptions: {
            combineWith: 'AND',
            // Short words that differ in a letter are other words.
            fuzzy: (term: string) => (term.length > 5 ? 0.2 : false),
            // The page of something comes first, then pages that tell about it.
            boostDocument: (id: string, _: string, { titles = [] }: { titles?: string[] } = {}) =>
              (titles.length === 0 ? 2 : 1) *
              (/\/(?:api|packages|discrepancies|evidence|operations|vendor-diff)\b/.test(id) ? 0.2 : 1),
          },
        },
      },
    },
    externalLinkIcon: true,
    footer: { message: 'Unofficial: not affiliated with Whapi.Cloud, WhatsApp or Meta. MIT licence.' },
  },
  buildEnd: ({ outDir }) => writeLlmsTexts(outDir, pages, { folder, url, isPage }, description),
});
