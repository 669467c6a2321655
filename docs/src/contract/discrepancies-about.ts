import type { Discrepancy } from './read-contract.ts';

/**
 * Selects the discrepancies about an event or about one of the definitions.
 * A discrepancy is about an event, about all events (`webhook`), or about an entity in kebab case, optionally with one
 * of its properties.
 */
export function discrepanciesAbout(discrepancies: Discrepancy[], event: string, titles: string[]): Discrepancy[] {
  const names = new Set([event, ...titles.map(kebab)]);
  return discrepancies.filter(({ about }) => names.has(about) || names.has(about.replace(/\..*/, '')));
}

/**
 * The name of a definition as written in discrepancies.
 * @example kebab('ChatUpdate'); // 'chat-update'
 */
export function kebab(title: string): string {
  return title.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
}
