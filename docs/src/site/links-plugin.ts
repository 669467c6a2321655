import path from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { type Repository, siteLink } from './site-link.ts';

/** Lets links of Markdown that work on GitHub work on the site. */
export function linksPlugin(markdown: MarkdownRenderer, repository: Repository): void {
  markdown.core.ruler.push('links-of-the-site', ({ tokens, env }) => {
    const file = path.relative(repository.folder, env.realPath ?? env.path).replaceAll(path.sep, '/');
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' && token.attrGet('href');
      if (href) token.attrSet('href', siteLink(href, file, repository));
    }
  });
}
