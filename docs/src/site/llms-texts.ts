import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Repository, siteLink } from './site-link.ts';
import type { SitePage } from './site-pages.ts';

/** What is not for readers: the notice of generated pages, and the front matter. */
const NOTICE = /^<!--[\s\S]*?-->\s*|^---\n[\s\S]*?\n---\s*/;

/** The pages that have content of their own: the home page only leads to them. */
function withContent(pages: readonly SitePage[]): SitePage[] {
  return pages.filter(({ page }) => page !== 'index.md' && page !== 'validate.md');
}

/**
 * The list of all pages for language models, as https://llmstxt.org describes it: links to the Markdown of each page, with
 * its first paragraph.
 */
export function llmsText(pages: readonly SitePage[], description: string): string {
  const lines = withContent(pages).map(({ page, title, text }) => {
    const about = summaryOf(text);
    return `- [${title}](/${page})${about ? `: ${about}` : ''}`;
  });
  return `# whapi-webhooks\n\n> ${description}\n\n## Pages\n\n${lines.join('\n')}\n`;
}

/** The text of all pages in one file. */
export function llmsFullText(pages: readonly SitePage[], repository: Repository): string {
  return withContent(pages)
    .map((page) => `<!-- /${page.page} -->\n\n${markdownOf(page, repository)}`)
    .join('\n');
}

/** The Markdown of a page, with links that work on the site. */
export function markdownOf({ file, text }: SitePage, repository: Repository): string {
  const parts = text.replace(NOTICE, '').split(/(^```[\s\S]*?^```$)/m);
  const linked = parts.map((part, index) =>
    index % 2 === 1
      ? part
      : part.replaceAll(/\]\(([^)\s]+)\)/g, (_, link: string) => `](${siteLink(link, file, repository)})`),
  );
  return linked.join('');
}

/** Writes `llms.txt`, `llms-full.txt` and the Markdown of each page beside the pages of the site. */
export async function writeLlmsTexts(
  folder: string,
  pages: readonly SitePage[],
  repository: Repository,
  description: string,
): Promise<void> {
  await writeFile(path.join(folder, 'llms.txt'), llmsText(pages, description));
  await writeFile(path.join(folder, 'llms-full.txt'), llmsFullText(pages, repository));
  for (const page of withContent(pages)) {
    const file = path.join(folder, page.page);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, markdownOf(page, repository));
  }
}

/** The first paragraph after the first heading, without links. */
function summaryOf(text: string): string {
  const [, paragraph = ''] = /^# .+\n+((?!```|[#|<-])[^\n]+(?:\n[^\n]+)*)/m.exec(text.replace(NOTICE, '')) ?? [];
  return paragraph.replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
