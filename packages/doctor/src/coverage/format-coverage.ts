import { type Coverage, coverageGroups, type Responses } from '@whapi-webhooks/mock/coverage';
import { type CoverageShortfall, formatPercent, groupCoverage, percentOf } from './thresholds.ts';

const MOST_NAMES = 10;

/**
 * A coverage as a table for people, with the thresholds that were missed below it.
 * @returns lines without colours
 */
export function formatCoverage(coverage: Coverage, shortfalls: readonly CoverageShortfall[] = []): string[] {
  return [
    `Coverage of the webhooks of Whapi.Cloud: ${describeTotals(coverage)}`,
    ...coverageGroups.flatMap((group) => {
      const { covered, missing, unsuccessful } = groupCoverage(coverage, group);
      const all = covered.length + missing.length;
      const share = `${covered.length} of ${all} (${formatPercent(percentOf(covered.length, all))})`;
      return [
        `  ${group.padEnd(14)}${share}`,
        ...namesLine('covered', covered),
        ...namesLine('missing', missing),
        ...namesLine('only failed', unsuccessful),
      ];
    }),
    ...shortfalls.map(({ group, message }) => `✗ ${group}: ${message}`),
  ];
}

/** What was counted in all: `2 mocks; handlers received 14 requests: 12 delivered, 1 answered with 500, 1 threw`. */
export function describeTotals({ mocks, modes }: Coverage): string {
  if (mocks === 0) return 'no test set up a mock by setupWhapi of @whapi-webhooks/mock';
  const all = Object.values<Responses>(modes);
  const sum = (count: (responses: Responses) => number | undefined) =>
    all.reduce((total, responses) => total + (count(responses) ?? 0), 0);
  const times = sum((responses) => responses.times);
  const ofMocks = mocks === 1 ? '1 mock' : `${mocks} mocks`;
  if (times === 0) return `${ofMocks}; no handler received a webhook`;
  const statuses = new Set(all.flatMap(({ failed }) => Object.keys(failed ?? {})).sort());
  const counts: [number, string][] = [
    [sum(({ delivered }) => delivered), 'delivered'],
    ...[...statuses].map((status): [number, string] => [
      sum(({ failed }) => failed?.[status]),
      `answered with ${status}`,
    ]),
    [sum(({ threw }) => threw), 'threw'],
    [sum(({ timedOut }) => timedOut), 'timed out'],
    [sum(({ unreachable }) => unreachable), 'unreachable'],
  ];
  const rest = times - counts.reduce((total, [count]) => total + count, 0);
  const parts = [...counts, [rest, 'without a response'] as const].filter(([count]) => count > 0);
  const listed = parts.map(([count, what]) => `${count} ${what}`).join(', ');
  return `${ofMocks}; handlers received ${times === 1 ? '1 request' : `${times} requests`}: ${listed}`;
}

function namesLine(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMES;
  const listed = names.slice(0, MOST_NAMES).join(', ');
  return [`    ${title.padEnd(12)}${listed}${more > 0 ? ` and ${more} more` : ''}`];
}
