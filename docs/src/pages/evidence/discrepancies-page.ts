import type { Discrepancy } from '../../contract/read-contract.ts';
import { code } from '../../markdown/code.ts';
import { blocks, page } from '../../markdown/page.ts';
import { firstSentence } from '../../markdown/sentences.ts';
import { slug } from '../../markdown/slug.ts';
import { table } from '../../markdown/table.ts';

/** The page of all contradictions between the vendor's sources. */
export function discrepanciesPage(discrepancies: Discrepancy[]): string {
  return page(
    '# Discrepancies',
    "The vendor's help pages, its OpenAPI and captured traffic contradict each other in some places. For each contradiction, this page lists what the sources say, what this contract chose, and why.",
    table(
      ['concerns', 'discrepancy', 'chosen'],
      discrepancies.map(({ id, about, chosen }) => [code(about), `[${id}](#${slug(id)})`, firstSentence(chosen)]),
    ),
    ...discrepancies.map(({ id, about, sources, chosen, because, refuses = [] }) =>
      blocks(
        `## ${id}`,
        `Concerns ${code(about)}.`,
        sources.map(({ name, url, says }) => `- ${url ? `[${name}](${url})` : name}: ${says}`).join('\n'),
        `**Chosen:** ${chosen}`,
        `**Reason:** ${because}`,
        refuses.length > 0
          ? `**Refused by the strict profile:** ${refuses.map((file) => `[${file}](../schemas/evidence/${file})`).join(', ')}`
          : '',
      ),
    ),
  );
}
