import {
  type Coverage,
  type CoverageGroup,
  type CoverageShortfall,
  coverageGroups,
  describeTotals,
  formatPercent,
  type GroupCoverage,
  groupCoverage,
  percentOf,
} from '@whapi-webhooks/doctor/coverage';
import { count } from '../report/count.ts';
import type { Adapter, Table } from '../report/entry.ts';

/** What is reported of a group. */
export interface GroupResult extends GroupCoverage {
  shortfalls: readonly CoverageShortfall[];
}

/** What the report ends with. */
export interface CoverageEnd {
  coverage: Coverage;
  /** How many reports were merged. */
  reports: number;
  shortfalls: readonly CoverageShortfall[];
}

/** What fits into a cell of a table. */
const LONGEST_CELL = 76;

/** How coverage is reported: an entry for each group, and the merged coverage, which can be merged again. */
export const coverageAdapter: Adapter<GroupResult, CoverageEnd> = {
  command: 'coverage',
  noun: 'group',
  rules: {
    'below-threshold': 'The tests cover less of the contract than a threshold demands.',
  },
  entryOf({ group, covered, missing, unsuccessful, shortfalls }) {
    const of = covered.length + missing.length;
    return {
      name: group,
      label: `${covered.length} of ${of} covered (${formatPercent(percentOf(covered.length, of))})`,
      state: shortfalls.length > 0 ? 'failed' : 'passed',
      findings: shortfalls.map(({ message }) => ({ severity: 'error', rule: 'below-threshold', message })),
      record: { group, covered, missing, unsuccessful, shortfalls: shortfalls.map(({ message }) => message) },
    };
  },
  overviewOf({ coverage, reports, shortfalls }) {
    const groups = coverageGroups.map((group) => groupCoverage(coverage, group));
    const tables = [
      namesTable('Covered', groups, 'covered'),
      namesTable('Not covered', groups, 'missing'),
      namesTable('Never answered with success', groups, 'unsuccessful'),
    ];
    const missed = shortfalls.length > 0 ? [`${count(shortfalls.length, 'threshold')} missed`] : [];
    return {
      state: shortfalls.length > 0 ? 'failed' : 'passed',
      totals: [count(reports, 'report'), describeTotals(coverage), ...missed],
      tables: tables.filter(({ rows }) => rows.length > 0),
      passed: new Map(),
      record: coverage,
    };
  },
};

function namesTable(
  title: string,
  groups: readonly GroupCoverage[],
  list: Exclude<keyof GroupCoverage, 'group'>,
): Table {
  return {
    title,
    columns: ['group', 'names'],
    rows: groups.flatMap((group) => rowsOf(group.group, group[list])),
  };
}

/** Names in as many rows as they need. */
function rowsOf(group: CoverageGroup, names: readonly string[]): string[][] {
  const lines: string[] = [];
  for (const name of names) {
    const longer = `${lines.at(-1)}, ${name}`;
    if (lines.length > 0 && longer.length <= LONGEST_CELL) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  return lines.map((line, at) => [at === 0 ? group : '', line]);
}
