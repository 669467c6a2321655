import { suggest } from '@whapi-webhooks/contract';
import { type Coverage, type CoverageGroup, type CoverageNames, coverageGroups } from '@whapi-webhooks/mock/coverage';

/**
 * What tests have to cover: of each group a percentage of its names, or the names that the app handles.
 * @example { events: 80 }
 * @example { events: ['messages.post', 'chats.patch'], messageTypes: ['text', 'image'], faults: ['duplicate'] }
 */
export type CoverageThresholds = { readonly [G in CoverageGroup]?: number | readonly CoverageNames[G][] };

/** One threshold: a percentage from 0 to 100, or names. */
export type CoverageThreshold = { group: CoverageGroup } & ({ percent: number } | { names: readonly string[] });

/** A threshold that was missed. */
export interface CoverageShortfall {
  group: CoverageGroup;
  /** What is wrong: `no handler received chats.patch`. */
  message: string;
  /** Names that were not covered, of those that the threshold is about. */
  missing: string[];
}

/** How much of a group was covered. */
export interface GroupCoverage {
  group: CoverageGroup;
  covered: string[];
  missing: string[];
  /** Of those covered, what no handler answered with success. */
  unsuccessful: string[];
}

/**
 * Checks thresholds.
 * @param coverage has the names that thresholds can name
 * @throws {TypeError} for an unknown group or name, and for a percentage out of range
 */
export function readThresholds(thresholds: CoverageThresholds, coverage: Coverage): CoverageThreshold[] {
  if (typeof thresholds !== 'object' || thresholds === null || Array.isArray(thresholds)) {
    throw wrong('they are not an object. Pass an object such as { events: 80 }');
  }
  const given = Object.entries(thresholds) as [string, unknown][];
  return given
    .filter(([, threshold]) => threshold !== undefined)
    .map(([group, threshold]) => readThreshold(group, threshold, coverage));
}

/**
 * Compares a coverage with thresholds.
 * @returns the thresholds that were missed; none if the tests cover enough
 */
export function judgeCoverage(coverage: Coverage, thresholds: readonly CoverageThreshold[]): CoverageShortfall[] {
  return thresholds.flatMap((threshold) => {
    const { group } = threshold;
    const { covered, missing } = groupCoverage(coverage, group);
    if ('names' in threshold) {
      const lacking = threshold.names.filter((name) => missing.includes(name));
      if (lacking.length === 0) return [];
      return [{ group, missing: lacking, message: `no handler received ${lacking.join(', ')}` }];
    }
    const percent = percentOf(covered.length, covered.length + missing.length);
    if (percent >= threshold.percent) return [];
    const message = `${formatPercent(percent)} is covered, and the threshold is ${formatPercent(threshold.percent)}`;
    return [{ group, missing, message }];
  });
}

/** What was covered of a group, and what was not. */
export function groupCoverage(coverage: Coverage, group: CoverageGroup): GroupCoverage {
  const entries = Object.entries(coverage[group]);
  const covered = entries.filter(([, { times }]) => times > 0);
  return {
    group,
    covered: covered.map(([name]) => name),
    missing: entries.filter(([, { times }]) => times === 0).map(([name]) => name),
    // A fault can be what keeps the handler from a response.
    unsuccessful: group === 'faults' ? [] : covered.filter(([, { delivered }]) => !delivered).map(([name]) => name),
  };
}

/** The share of a number in another, in percent: 100 of nothing. */
export function percentOf(count: number, of: number): number {
  return of === 0 ? 100 : (count / of) * 100;
}

/** A percentage for people. It is rounded down, so that 100 % is all. */
export function formatPercent(percent: number): string {
  return `${Math.floor(percent * 10) / 10} %`;
}

function readThreshold(group: string, threshold: unknown, coverage: Coverage): CoverageThreshold {
  if (!isGroup(group)) throw wrong(`there is no "${group}". ${likely(group, coverageGroups)}`);
  if (typeof threshold === 'number') {
    if (threshold >= 0 && threshold <= 100) return { group, percent: threshold };
    throw wrong(`"${group}" is ${threshold}. Pass a percentage from 0 to 100`);
  }
  if (!Array.isArray(threshold) || threshold.length === 0) {
    const [example] = Object.keys(coverage[group]);
    throw wrong(
      `"${group}" is ${JSON.stringify(threshold)}. Pass a percentage such as 80, or names such as ["${example}"]`,
    );
  }
  const names = Object.keys(coverage[group]);
  const unknown = threshold.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw wrong(`"${group}" has no ${JSON.stringify(unknown)}. ${likely(`${unknown}`, names)}`);
  return { group, names: [...new Set<string>(threshold)] };
}

function isGroup(name: string): name is CoverageGroup {
  return coverageGroups.includes(name as CoverageGroup);
}

function likely(name: string, candidates: readonly string[]): string {
  return suggest(name, candidates, `Pass one of ${candidates.join(', ')}`);
}

function wrong(problem: string): TypeError {
  return new TypeError(`Failed to read the thresholds of coverage: ${problem}`);
}
