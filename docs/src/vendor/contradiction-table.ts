import { code } from '../markdown/code.ts';
import { slug } from '../markdown/slug.ts';
import { table } from '../markdown/table.ts';
import { ANY } from './compare-facts.ts';
import type { Group } from './group-findings.ts';
import { placeNames } from './place-names.ts';

const SHOWN_VALUES = 8;

/** Who says what about the same properties, and why we say otherwise. */
export function contradictionTable(groups: Group[]): string {
  return table(
    ['where', 'the vendor says', 'we say', 'so we are', 'why'],
    groups.map((group) => [
      placeNames(group.findings, 'ours'),
      said(group.vendor, group.kind),
      said(group.ours, group.kind),
      group.relation ?? '',
      why(group) || 'not explained yet',
    ]),
  );
}

/** The reasons of a group, each with a link to the discrepancy it comes from. */
export function why({ reasons }: Group): string {
  return reasons.map(({ id, because }) => `${because} ([${id}](discrepancies.md#${slug(id)}))`).join(' ');
}

function said(values: string[], kind: Group['kind']): string {
  if (values.length === 0) return '–';
  const shown = values
    .slice(0, SHOWN_VALUES)
    .map((value) => (kind === 'values' && value !== ANY ? code(value) : value));
  const more = values.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
