import { code } from '../markdown/code.ts';
import { slug } from '../markdown/slug.ts';
import { table } from '../markdown/table.ts';
import { ANY } from './compare-facts.ts';
import type { Group } from './group-findings.ts';
import { placeNames } from './place-names.ts';

const SHOWN_VALUES = 8;

/** What the vendor's and our schemas say about the same properties, and the reasons for the differences. */
export function contradictionTable(groups: Group[]): string {
  return table(
    ['property', 'vendor', 'ours', 'ours is', 'reason'],
    groups.map((group) => [
      placeNames(group.findings, 'ours'),
      valuesText(group.vendor, group.kind),
      valuesText(group.ours, group.kind),
      group.relation ?? '',
      reasonsText(group) || 'not explained yet',
    ]),
  );
}

/** The reasons for a group of findings, each with a link to its discrepancy. */
export function reasonsText({ reasons }: Group): string {
  return reasons.map(({ id, because }) => `${because} ([${id}](discrepancies.md#${slug(id)}))`).join(' ');
}

function valuesText(values: string[], kind: Group['kind']): string {
  if (values.length === 0) return '–';
  const shown = values
    .slice(0, SHOWN_VALUES)
    .map((value) => (kind === 'values' && value !== ANY ? code(value) : value));
  const more = values.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
