import {
  type Coverage,
  type CoverageThreshold,
  coverageGroups,
  groupCoverage,
  judgeCoverage,
  mergeCoverage,
  readThresholds,
} from '@whapi-webhooks/doctor/coverage';
import { withUsageErrors } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { coverageAdapter } from './coverage-adapter.ts';
import { findReports, readReport } from './read-report.ts';

export interface CoverageOptions extends ReportOptions {
  /** By group, a percentage or names. */
  threshold?: readonly [group: string, value: number | readonly string[]][];
  /** Events that must be covered. */
  handles?: readonly string[];
}

/**
 * Merges reports on coverage, and compares them with thresholds.
 * @param inputs files, or folders with reports
 */
export async function coverage(inputs: readonly string[], options: CoverageOptions, io: Io): Promise<ExitCode> {
  const files = await findReports(inputs, io);
  return withReport({ ...options, inputs: files }, coverageAdapter, io, async (report) => {
    const reports: Coverage[] = [];
    for (const file of files) reports.push(await readReport(file, io));
    const merged = mergeCoverage(reports);
    const shortfalls = judgeCoverage(merged, thresholdsOf(options, merged));
    for (const group of coverageGroups) {
      const ofGroup = shortfalls.filter((shortfall) => shortfall.group === group);
      await report.add({ ...groupCoverage(merged, group), shortfalls: ofGroup });
    }
    await report.end({ coverage: merged, reports: files.length, shortfalls });
    return shortfalls.length > 0 ? ExitCode.violation : ExitCode.fine;
  });
}

/** @throws {CliError} for an unknown group or name, and for a percentage out of range */
function thresholdsOf({ threshold = [], handles }: CoverageOptions, merged: Coverage): CoverageThreshold[] {
  const given = [...threshold, ...(handles ? [['events', handles] as const] : [])];
  return withUsageErrors(() => given.flatMap(([group, value]) => readThresholds({ [group]: value }, merged)));
}
