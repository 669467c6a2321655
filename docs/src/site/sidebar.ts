import type { DefaultTheme } from 'vitepress';
import { addressOf, type SitePage } from './site-pages.ts';

type Item = DefaultTheme.SidebarItem;

/** A kind of pages. */
interface Kind {
  text: string;
  /** The path of its folder, and of its index if that is beside the folder. */
  path: string;
  pages: SitePage[];
}

/** Kinds by the path that their pages have on the site, in the order of the sidebar. */
const KINDS: readonly [text: string, path: string][] = [
  ['Guides', 'guides'],
  ['Events', 'events'],
  ['Messages', 'messages'],
  ['Commands', 'commands'],
  ['Steps', 'steps'],
  ['Scenarios', 'scenarios'],
  ['Faults', 'faults'],
  ['Rules of doctor', 'doctor'],
  ['Packages', 'packages'],
  ['API', 'api'],
];
const START = ['reference.md', 'validate.md'];
/** The home page leads to all others. */
const UNLISTED = ['index.md'];
/** Guides that come before the others. */
const FIRST = 'first-test';

/**
 * The sidebars of the site by the path of the pages that have them: the pages of the same kind, and links to the other
 * kinds. All pages in each sidebar would be most of each page.
 */
export function sidebars(pages: readonly SitePage[]): Record<string, Item[]> {
  const kinds = KINDS.map(([text, path]) => ({ text, path, pages: ofKind(path, pages) })).filter(
    ({ pages }) => pages.length > 0,
  );
  const listed = [...START, ...UNLISTED, ...kinds.flatMap((kind) => kind.pages.map(({ page }) => page))];
  const more = pages.filter(({ page }) => !listed.includes(page));
  const start = pages.filter(({ page }) => START.includes(page));
  const sidebar = (open?: Kind): Item[] => [
    { text: 'Start', items: start.map(itemOf) },
    ...kinds.map((kind) => (kind === open ? { text: kind.text, items: kind.pages.map(itemOf) } : linkOf(kind))),
    { text: 'More', items: more.map(itemOf) },
  ];
  // The first path counts that a page begins with.
  return { ...Object.fromEntries(kinds.map((kind) => [`/${kind.path}`, sidebar(kind)])), '/': sidebar() };
}

/** The pages of a kind, its index first. */
function ofKind(path: string, pages: readonly SitePage[]): SitePage[] {
  const isIndex = ({ page }: SitePage) => [`${path}.md`, `${path}/index.md`, `${path}/${FIRST}.md`].includes(page);
  const own = pages.filter((page) => isIndex(page) || page.page.startsWith(`${path}/`));
  return [...own.filter(isIndex), ...own.filter((page) => !isIndex(page))];
}

function itemOf({ page, title }: SitePage): Item {
  return { text: title, link: addressOf(page) };
}

function linkOf({ text, pages: [first] }: Kind): Item {
  return { ...(first && itemOf(first)), text };
}
