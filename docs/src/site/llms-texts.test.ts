import { expect, test } from 'vitest';
import { llmsFullText, llmsText, markdownOf } from './llms-texts.ts';

const repository = { folder: import.meta.dirname, url: 'https://github.com/owner/name', isPage: () => true };
const page = {
  file: 'docs/events/a.md',
  page: 'events/a.md',
  title: 'a',
  text: '<!-- Generated. -->\n\n# a\n\n`A` is [sent](b.md)\nwhen. It is.\n\n```ts\nf[0](b.md)\n```\n\n## More\n',
};
const home = { file: 'docs/index.md', page: 'index.md', title: 'home', text: '---\nlayout: home\n---\n' };

test('lists each page with its first paragraph', () => {
  expect(llmsText([home, page], 'About it.')).toBe(
    '# whapi-webhooks\n\n> About it.\n\n## Pages\n\n- [a](/events/a.md): `A` is sent when. It is.\n',
  );
});

test('a page has links that work on the site, and no notice', () => {
  expect(markdownOf(page, repository)).toBe(
    '# a\n\n`A` is [sent](/events/b.html)\nwhen. It is.\n\n```ts\nf[0](b.md)\n```\n\n## More\n',
  );
});

test('the full text has all pages with content', () => {
  expect(llmsFullText([home, page], repository)).toMatch(/^<!-- \/events\/a\.md -->\n\n# a\n/);
});
