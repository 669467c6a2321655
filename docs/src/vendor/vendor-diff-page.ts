import type { Discrepancy } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { blocks, page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';
import type { Change } from './changes-between.ts';
import { type Comparison, compareModels, type Finding } from './compare-models.ts';
import { contradictionTable, reasonsText } from './contradiction-table.ts';
import { type Coverage, coverageOf, REQUIRED_PERCENT, type Share } from './coverage.ts';
import { type Group, groupFindings } from './group-findings.ts';
import type { Model } from './model.ts';
import { OUR_ROOT } from './our-model.ts';
import { objectNames, placeNames } from './place-names.ts';
import { VENDOR_ROOT, type VendorModel } from './read-openapi.ts';

/** The differences between our schemas and a version of the vendor's OpenAPI. */
export interface VendorDiff {
  text: string;
  coverage: Coverage;
  contradictions: number;
  /** Contradictions without an entry in discrepancies.json. */
  unexplained: number;
}

/**
 * Compares our schemas with a version of the vendor's OpenAPI and renders the report.
 * @param changes the changes since the stored version, to be included in the report
 */
export function vendorDiff(
  vendor: VendorModel,
  ours: Model,
  discrepancies: Discrepancy[],
  changes?: Change[],
): VendorDiff {
  const comparison = compareModels(vendor.schemas, ours, { vendor: [VENDOR_ROOT], ours: [OUR_ROOT] });
  const coverage = coverageOf(vendor.schemas, ours, comparison.findings);
  const groups = groupFindings(
    comparison.findings.filter((finding) => !isDeclaredElsewhere(finding, comparison, vendor.schemas)),
    discrepancies,
  );
  const of = (...kinds: Finding['kind'][]) => groups.filter(({ kind }) => kinds.includes(kind));
  const contradictions = of('required', 'type', 'values');
  const total = count(contradictions);
  const unexplained = count(contradictions.filter(({ reasons }) => reasons.length === 0));
  return {
    coverage,
    contradictions: total,
    unexplained,
    text: page(
      "# Our schemas and the vendor's OpenAPI",
      `Compared with OpenAPI ${vendor.version}, SHA-256 ${code(vendor.sha256)}. Several revisions have the same version number, so the checksum identifies the file. The comparison covers names, types, enums, patterns and required properties of everything that ${code(VENDOR_ROOT)} refers to.`,
      'To compare another version: `npm run vendor-diff <openapi.yaml>`.',
      changes && blocks('## Changes since the stored version', changesTable(changes)),
      '## Coverage',
      coverageText(coverage),
      '## Undeclared properties',
      undeclaredTable(of('undeclared')),
      '## Additional properties',
      addedTable(of('added')),
      '## Contradictions',
      `${total} contradictions, ${unexplained} of which are not explained by a [discrepancy](discrepancies.md) yet. _Stricter_: our schema rejects more than the vendor's; _looser_: it rejects less.`,
      section('### Required properties', of('required')),
      section('### Types', of('type')),
      section('### Values and patterns', of('values')),
      '## Corresponding objects',
      pairsTable(comparison),
    ),
  };
}

/** Our object may correspond to several of the vendor's, and another one may declare the property. */
function isDeclaredElsewhere({ kind, pair, property }: Finding, { pairs }: Comparison, vendor: Model): boolean {
  if (kind !== 'added') return false;
  return pairs
    .filter(({ ours }) => ours.some((name) => pair.ours.includes(name)))
    .some((other) => other.vendor.some((name) => Object.hasOwn(vendor[name]?.properties ?? {}, property)));
}

function count(groups: Group[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}

function coverageText({ names, missing, places }: Coverage): string {
  const lines = [
    `- Property names: ${shareText(names)}. The comparison fails below ${REQUIRED_PERCENT} %.`,
    missing.length > 0 ? `- Names that no webhook schema declares: ${missing.map(code).join(', ')}.` : '',
    `- Properties at their position: ${shareText(places)}.`,
  ];
  return lines.filter(Boolean).join('\n');
}

function shareText({ declared, total, percent }: Share): string {
  return `${declared} of ${total} (${percent.toFixed(1)} %)`;
}

function undeclaredTable(groups: Group[]): string {
  if (groups.length === 0) return 'None.';
  return table(
    ['property', 'reason'],
    groups.map((group) => [placeNames(group.findings, 'vendor'), reasonsText(group) || 'not explained yet']),
  );
}

function addedTable(groups: Group[]): string {
  const rows = groups.flatMap((group) =>
    group.findings.map((finding) => [
      placeNames([finding], 'ours'),
      finding.fact?.evidence ?? '',
      [finding.fact?.description, reasonsText(group)].filter(Boolean).join(' '),
    ]),
  );
  return rows.length > 0 ? table(['property', 'evidence', 'description and reason'], rows) : 'None.';
}

function section(heading: string, groups: Group[]): string {
  return groups.length > 0 ? blocks(heading, contradictionTable(groups)) : '';
}

function pairsTable({ pairs }: Comparison): string {
  const ours = new Map<string, string[]>();
  for (const pair of pairs) {
    const name = objectNames(pair.vendor);
    ours.set(name, [...(ours.get(name) ?? []), objectNames(pair.ours)]);
  }
  return table(
    ['vendor', 'ours'],
    [...ours].map(([vendor, names]) => [vendor, names.join(', ')]),
  );
}

function changesTable(changes: Change[]): string {
  if (changes.length === 0) return 'None that the comparison covers.';
  return table(
    ['property', 'before', 'now'],
    changes.map(({ object, property, before, after }) => [
      code(`${object}.${property}`),
      before ? code(before) : 'absent',
      after ? code(after) : 'removed',
    ]),
  );
}
