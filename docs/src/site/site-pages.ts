import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A Markdown file of the repository that is a page of the site. */
export interface SitePage {
  /** Its path in the repository, such as `docs/events/README.md`. */
  file: string;
  /** Its path on the site, such as `events/index.md`. */
  page: string;
  /** Its first heading, without marks. */
  title: string;
  text: string;
}

/** READMEs of packages that users install. */
const PACKAGE_README = /^(?:packages\/(?!console\b)[\w-]+|schemas)\/README\.md$/;
const DOCS_PAGE = /^docs\/(?!node_modules\/|test-results\/|dist\/|\.vitepress\/).+\.md$/;

/** Whether a Markdown file of the repository is a page of the site. */
export function isSitePage(file: string): boolean {
  return PACKAGE_README.test(file) || DOCS_PAGE.test(file);
}

/**
 * Where a file is on the site: READMEs are the pages of their folders, and those of packages are together.
 * @example pageOf('packages/mock/README.md'); // 'packages/mock.md'
 */
export function pageOf(file: string): string {
  if (file === 'docs/README.md') return 'reference.md';
  if (PACKAGE_README.test(file)) return `packages/${path.posix.basename(path.posix.dirname(file))}.md`;
  return file.replace(/^docs\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
}

/**
 * The address of a page without its ending.
 * @example addressOf('events/index.md'); // '/events/'
 */
export function addressOf(page: string): string {
  return `/${page.replace(/(?:(^|\/)index)?\.md$/, '$1')}`;
}

/** Reads all pages of the site, in the order of their paths. */
export async function readSitePages(repository: string): Promise<SitePage[]> {
  const files = [...(await markdownIn(repository, 'docs')), ...(await readmesIn(repository))].filter(isSitePage).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(repository, file), 'utf8');
      return { file, page: pageOf(file), title: titleOf(text) ?? path.posix.basename(file, '.md'), text };
    }),
  );
}

async function markdownIn(repository: string, folder: string): Promise<string[]> {
  const files = await readdir(path.join(repository, folder), { recursive: true });
  return files.filter((file) => file.endsWith('.md')).map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`);
}

async function readmesIn(repository: string): Promise<string[]> {
  const packages = await readdir(path.join(repository, 'packages'), { recursive: false });
  const files = ['schemas', ...packages.map((name) => `packages/${name}`)].map((folder) => `${folder}/README.md`);
  const found = await Promise.all(
    files.map((file) =>
      readFile(path.join(repository, file)).then(
        () => file,
        () => undefined,
      ),
    ),
  );
  return found.filter((file) => file !== undefined);
}

/** The first heading of a page, as plain text; the name of the home page is in its front matter. */
function titleOf(text: string): string | undefined {
  const [, heading] = /^# (.+)$/m.exec(text) ?? /^ {2}name: (.+)$/m.exec(text) ?? [];
  return heading?.replaceAll('`', '');
}
