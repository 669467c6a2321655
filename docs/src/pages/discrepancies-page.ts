import type { Discrepancy } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { blocks, page } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { slug } from '../markdown/slug.ts';
import { table } from '../markdown/table.ts';

/** The page of all places where the vendor's sources disagree. */
export function discrepanciesPage(discrepancies: Discrepancy[]): string {
  return page(
    '# Where the sources disagree',
    "The vendor's help pages, its OpenAPI and captured traffic contradict each other in places. Here is who says what, what this contract chose, and why.",
    table(
      ['about', 'id', 'chosen'],
      discrepancies.map(({ id, about, chosen }) => [code(about), `[${id}](#${slug(id)})`, firstSentence(chosen)]),
    ),
    ...discrepancies.map(({ id, about, sources, chosen, because }) =>
      blocks(
        `## ${id}`,
        `About ${code(about)}.`,
        sources.map(({ name, url, says }) => `- ${url ? `[${name}](${url})` : name}: ${says}`).join('\n'),
        `**Chosen:** ${chosen}`,
        `**Because:** ${because}`,
      ),
    ),
  );
}
