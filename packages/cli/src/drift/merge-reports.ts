import { resolve } from 'node:path';
import { type DriftReport, mergeDrift } from '@whapi-webhooks/evidence/drift';
import { CliError, usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { collectBytes, readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { type DriftFormat, exitCodeOf, printReport } from './find-drift.ts';

/** A JavaScript string has at most 2^29 - 24 characters. */
const MOST_BYTES = 512_000_000;

/**
 * Merges reports of `drift --format json`, each in a line, and prints the report about everything.
 * @param inputs files, or `-` for standard input
 */
export async function mergeReports(
  inputs: readonly string[],
  { format }: { format: DriftFormat },
  io: Io,
): Promise<ExitCode> {
  const reports: DriftReport[] = [];
  for (const input of inputs) reports.push(...(await readReports(input, io)));
  try {
    const report = mergeDrift(reports);
    printReport(report, format, io);
    return exitCodeOf(report);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw usageError(`failed to merge reports: ${error.message.replace(/^Failed to merge reports: /, '')}`);
  }
}

async function readReports(input: string, io: Io): Promise<DriftReport[]> {
  let text: string;
  try {
    const path = resolve(io.cwd ?? process.cwd(), input);
    const bytes = input === '-' ? await collectBytes(io.stdin, MOST_BYTES) : await readBytes(path, MOST_BYTES);
    text = bytes.toString();
  } catch (error) {
    const reason = reasonOf(error as NodeJS.ErrnoException);
    throw new CliError(ExitCode.environment, `failed to read ${printablePath(input)}: ${reason}`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parseReport(line, `${input === '-' ? 'standard input' : input}, line ${index + 1}`));
}

function parseReport(line: string, place: string): DriftReport {
  let report: Partial<DriftReport> | null = null;
  try {
    report = JSON.parse(line);
  } catch {}
  const isReport =
    report?.drift === 1 &&
    typeof report.schemas === 'string' &&
    Array.isArray(report.findings) &&
    [report.unread, report.events, report.places].every((part) => typeof part === 'object' && part !== null);
  if (isReport) return report as DriftReport;
  throw usageError(`failed to read ${place}: it is not a report of \`drift --format json\` of this version`);
}
