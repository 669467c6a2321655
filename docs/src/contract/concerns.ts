import type { Discrepancy } from './read-contract.ts';

/**
 * The discrepancies about an event or one of the definitions, by the name of the definition.
 * A discrepancy is about an event, about every event (`webhook`), or about an entity in kebab case with or without one
 * of its properties.
 */
export function concerning(discrepancies: Discrepancy[], event: string, titles: string[]): Discrepancy[] {
  const names = new Set([event, ...titles.map(kebab)]);
  return discrepancies.filter(({ about }) => names.has(about) || names.has(about.replace(/\..*/, '')));
}

/**
 * The name of a definition as discrepancies write it.
 * @example kebab('ChatUpdate'); // 'chat-update'
 */
export function kebab(title: string): string {
  return title.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
}
