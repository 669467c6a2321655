import { expect, test } from 'vitest';
import { sidebars } from './sidebar.ts';

const pages = [
  'commands.md',
  'commands/validate.md',
  'events/chats.patch.md',
  'events/index.md',
  'evidence.md',
  'guides/express.md',
  'guides/first-test.md',
  'index.md',
  'reference.md',
].map((page) => ({ page, file: `docs/${page}`, title: page.replace('.md', ''), text: '' }));

test('a page has the others of its kind beside it, the first one in front, and links to the other kinds', () => {
  expect(sidebars(pages)['/guides']).toEqual([
    { text: 'Start', items: [{ text: 'reference', link: '/reference' }] },
    {
      text: 'Guides',
      items: [
        { text: 'guides/first-test', link: '/guides/first-test' },
        { text: 'guides/express', link: '/guides/express' },
      ],
    },
    { text: 'Events', link: '/events/' },
    { text: 'Commands', link: '/commands' },
    { text: 'More', items: [{ text: 'evidence', link: '/evidence' }] },
  ]);
});

test('pages of no kind have links to all kinds', () => {
  const links = sidebars(pages)['/']?.map(({ text, items }) => [text, items !== undefined]);
  expect(links).toEqual([
    ['Start', true],
    ['Guides', false],
    ['Events', false],
    ['Commands', false],
    ['More', true],
  ]);
});
