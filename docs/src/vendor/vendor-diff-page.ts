import type { Discrepancy } from '../contract/read-contract.ts';
import { code } from '../markdown/code.ts';
import { blocks, page } from '../markdown/page.ts';
import { table } from '../markdown/table.ts';
import type { Change } from './changes-between.ts';
import { type Comparison, compareModels, type Finding } from './compare-models.ts';
import { contradictionTable, why } from './contradiction-table.ts';
import { type Coverage, coverageOf, REQUIRED_PERCENT, type Share } from './coverage.ts';
import { type Group, groupFindings } from './group-findings.ts';
import type { Model } from './model.ts';
import { OUR_ROOT } from './our-model.ts';
import { objectNames, placeNames } from './place-names.ts';
import { VENDOR_ROOT, type VendorModel } from './read-openapi.ts';

/** The report on how our schemas differ from a version of the vendor's OpenAPI. */
export interface VendorDiff {
  text: string;
  coverage: Coverage;
  contradictions: number;
  /** Contradictions without an entry in discrepancies.json. */
  unexplained: number;
}

/**
 * Compares our schemas with a version of the vendor's OpenAPI and writes the report.
 * @param changes what changed since another version, if that is to be told too
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
      `Compared with OpenAPI ${vendor.version}, whose file has the SHA-256 checksum ${code(vendor.sha256)}. Several revisions call themselves by one version, so the checksum counts. Names, types, enums, patterns and what is required are compared, place by place from ${code(VENDOR_ROOT)} on.`,
      'To compare another version: `npm run vendor-diff <openapi.yaml>`.',
      changes && blocks('## What changed since the version that is kept', changesTable(changes)),
      '## Coverage',
      coverageText(coverage),
      '## What we leave out',
      leftOutTable(of('undeclared')),
      '## What we add',
      addedTable(of('added')),
      '## What we contradict',
      `${total} contradictions, of which ${unexplained} have no entry among the [discrepancies](discrepancies.md) yet. _Stricter_: we refuse more than the vendor; _looser_: we refuse less.`,
      section('### What is required', of('required')),
      section('### Types', of('type')),
      section('### Values and patterns', of('values')),
      '## Which object stands for which',
      pairsTable(comparison),
    ),
  };
}

/** One of our objects may stand for several of the vendor's, of which another declares what this one lacks. */
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
    `- Property names: ${shareText(names)}. Below ${REQUIRED_PERCENT} % this comparison fails.`,
    missing.length > 0 ? `- Names that no schema of a webhook declares: ${missing.map(code).join(', ')}.` : '',
    `- Properties in their own place: ${shareText(places)}.`,
  ];
  return lines.filter(Boolean).join('\n');
}

function shareText({ declared, total, percent }: Share): string {
  return `${declared} of ${total} (${percent.toFixed(1)} %)`;
}

function leftOutTable(groups: Group[]): string {
  if (groups.length === 0) return 'Nothing.';
  return table(
    ['property', 'why'],
    groups.map((group) => [placeNames(group.findings, 'vendor'), why(group) || 'not explained yet']),
  );
}

function addedTable(groups: Group[]): string {
  const rows = groups.flatMap((group) =>
    group.findings.map((finding) => [
      placeNames([finding], 'ours'),
      finding.fact?.evidence ?? '',
      [finding.fact?.description, why(group)].filter(Boolean).join(' '),
    ]),
  );
  return rows.length > 0 ? table(['property', 'evidence', 'meaning, and why'], rows) : 'Nothing.';
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
  if (changes.length === 0) return 'Nothing that is compared here.';
  return table(
    ['property', 'before', 'now'],
    changes.map(({ object, property, before, after }) => [
      code(`${object}.${property}`),
      before ? code(before) : 'not there',
      after ? code(after) : 'gone',
    ]),
  );
}
