import type { DefaultTheme } from 'vitepress';
import type { SitePage } from './site-pages.ts';

/** A kind of pages: a folder, and its index. */
interface Group {
  text: string;
  /** The page of all of them. */
  index?: string;
  folder: string;
}

/** Folders whose pages are listed below their index. */
const GROUPS: readonly Group[] = [
  { text: 'Events', index: 'events/index.md', folder: 'events/' },
  { text: 'Messages', index: 'messages/index.md', folder: 'messages/' },
  { text: 'Commands', index: 'commands.md', folder: 'commands/' },
  { text: 'Steps', index: 'steps.md', folder: 'steps/' },
  { text: 'Scenarios', index: 'scenarios.md', folder: 'scenarios/' },
  { text: 'Faults', index: 'faults.md', folder: 'faults/' },
  { text: 'Rules of doctor', index: 'doctor.md', folder: 'doctor/' },
  { text: 'API', index: 'api/index.md', folder: 'api/' },
  { text: 'Packages', folder: 'packages/' },
];

/** Pages that are not listed: the home page leads to all others. */
const UNLISTED = ['index.md'];
const FIRST = ['reference.md', 'validate.md'];

/** The sidebar of the site: guides, then each kind of pages, then all other pages. */
export function sidebar(pages: readonly SitePage[]): DefaultTheme.SidebarItem[] {
  const item = ({ page, title }: SitePage) => ({ text: title, link: linkTo(page) });
  const isGrouped = (page: string) =>
    page.startsWith('guides/') || GROUPS.some(({ folder, index }) => page === index || page.startsWith(folder));
  const named = (names: readonly string[]) => pages.filter(({ page }) => names.includes(page));
  const guides = pages.filter(({ page }) => page.startsWith('guides/'));
  const others = pages.filter(({ page }) => ![...FIRST, ...UNLISTED].includes(page) && !isGrouped(page));
  return [
    { text: 'Start', items: named(FIRST).map(item) },
    ...(guides.length > 0
      ? [{ text: 'Guides', collapsed: false, items: inFront(guides, 'first-test').map(item) }]
      : []),
    ...GROUPS.flatMap(({ text, index, folder }) => {
      const inside = pages.filter(({ page }) => page.startsWith(folder) && page !== index);
      const overview = index && pages.find(({ page }) => page === index);
      const items = [...(overview ? [{ text: 'All', link: linkTo(overview.page) }] : []), ...inside.map(item)];
      return items.length > 0 ? [{ text, collapsed: true, items }] : [];
    }),
    { text: 'More', collapsed: true, items: others.map(item) },
  ];
}

function inFront(pages: readonly SitePage[], name: string): SitePage[] {
  const isFirst = ({ page }: SitePage) => page.endsWith(`/${name}.md`) || page.endsWith('/index.md');
  return [...pages.filter(isFirst), ...pages.filter((page) => !isFirst(page))];
}

function linkTo(page: string): string {
  return `/${page.replace(/(?:(^|\/)index)?\.md$/, '$1')}`;
}
