import type { Coverage, CoverageGroup, Responses } from './coverage.ts';
import { coverageGroups, emptyCoverage } from './coverage-names.ts';

type Fields = Record<string, unknown>;

const COUNTS = ['delivered', 'threw', 'timedOut', 'unreachable'] as const satisfies (keyof Responses)[];

/**
 * Reads a coverage from JSON: what `whapi.coverage()` returned, a report in the folder of `WHAPI_COVERAGE`, or what
 * `whapi-webhooks coverage --format json` wrote. Names of other versions of the contract are kept.
 * @param value the parsed JSON
 * @throws {TypeError} when it is something else
 * @example readCoverage(JSON.parse(await readFile('coverage.json', 'utf8')));
 */
export function readCoverage(value: unknown): Coverage {
  if (!isObject(value)) throw wrong('it is not an object');
  const { command, summary } = value;
  if (typeof command === 'string' && command !== 'coverage') throw wrong(`it is a report of ${command}`);
  const coverage = command === 'coverage' && isObject(summary) ? summary : value;
  const { coverage: version, mocks } = coverage;
  if (version === undefined) throw wrong('"coverage" is missing');
  if (version !== 1) {
    throw wrong(`it has version ${JSON.stringify(version)} of the format, and this version of the package reads 1`);
  }
  if (!isCount(mocks)) throw wrong('"mocks" is not a count');
  const read = emptyCoverage(mocks);
  for (const group of coverageGroups) {
    const names = coverage[group];
    if (!isObject(names)) throw wrong(`"${group}" is not an object`);
    const responses = Object.entries(names).map(([name, counts]) => [name, readResponses(counts, `${group}/${name}`)]);
    Object.assign(read, { [group]: { ...read[group], ...Object.fromEntries(responses) } });
  }
  return read;
}

/**
 * Merges coverages, such as those of several processes, into one.
 * @example const all = mergeCoverage(reports.map((text) => readCoverage(JSON.parse(text))));
 */
export function mergeCoverage(coverages: Iterable<Coverage>): Coverage {
  const merged = emptyCoverage();
  for (const coverage of coverages) {
    merged.mocks += coverage.mocks;
    for (const group of coverageGroups) mergeGroup(merged, coverage, group);
  }
  return merged;
}

function mergeGroup(merged: Coverage, coverage: Coverage, group: CoverageGroup): void {
  const names: Record<string, Responses> = merged[group];
  for (const [name, responses] of Object.entries(coverage[group])) {
    names[name] = Object.hasOwn(names, name) ? sum(names[name] as Responses, responses) : structuredClone(responses);
  }
}

function sum(one: Responses, other: Responses): Responses {
  const total: Responses = { times: one.times + other.times };
  for (const name of COUNTS) {
    const count = (one[name] ?? 0) + (other[name] ?? 0);
    if (count > 0) total[name] = count;
  }
  const failed = { ...one.failed };
  for (const [status, count] of Object.entries(other.failed ?? {})) failed[status] = (failed[status] ?? 0) + count;
  if (Object.keys(failed).length > 0) total.failed = failed;
  return total;
}

function readResponses(value: unknown, place: string): Responses {
  if (!isObject(value)) throw wrong(`"${place}" is not an object`);
  const { times, failed } = value;
  if (!isCount(times)) throw wrong(`"${place}/times" is not a count`);
  const responses: Responses = { times };
  for (const name of COUNTS) {
    const count = value[name];
    if (count === undefined) continue;
    if (!isCount(count)) throw wrong(`"${place}/${name}" is not a count`);
    responses[name] = count;
  }
  if (failed === undefined) return responses;
  if (!isObject(failed)) throw wrong(`"${place}/failed" is not an object`);
  const statuses = Object.entries(failed).map(([status, count]) => {
    if (!/^\d{3}$/.test(status) || !isCount(count)) throw wrong(`"${place}/failed" is not a count for each status`);
    return [status, count];
  });
  return { ...responses, failed: Object.fromEntries(statuses) };
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function wrong(problem: string): TypeError {
  return new TypeError(
    `Failed to read a coverage report: ${problem}. Pass what whapi.coverage() returned, or a file of the folder that WHAPI_COVERAGE names`,
  );
}
