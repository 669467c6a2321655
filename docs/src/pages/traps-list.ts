import type { Discrepancy } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { slug } from '../markdown/slug.ts';

/**
 * Where the vendor's sources disagree about what a page describes, and what holds.
 * @param page the page of all discrepancies, as a link from this one
 */
export function trapsList(discrepancies: Discrepancy[], page: string): string {
  const items = discrepancies.map(
    ({ id, about, chosen, because }) =>
      `- ${code(about)}: ${chosen} _Why:_ ${because} ([who says what](${page}#${slug(id)}))`,
  );
  return items.join('\n');
}
