import type { Discrepancy } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { slug } from '../../markdown/slug.ts';

/**
 * Contradictions between the vendor's sources that concern a page, with what this contract chose.
 * @param page the page of all discrepancies, as a link from this one
 */
export function pitfallsList(discrepancies: Discrepancy[], page: string): string {
  const items = discrepancies.map(
    ({ id, about, chosen, because }) =>
      `- ${code(about)}: ${chosen} _Reason:_ ${because} ([sources](${page}#${slug(id)}))`,
  );
  return items.join('\n');
}
