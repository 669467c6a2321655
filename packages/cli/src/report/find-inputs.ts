import { type FoundFile, findFiles } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import type { Report } from './with-report.ts';

/**
 * Finds the files of a command that reports. What is skipped is in the reports, and in a line on standard error.
 * @throws {CliError} when an argument names a file that the run writes
 */
export async function findInputs(
  args: readonly string[],
  report: Pick<Report<never, never>, 'outputs' | 'skip' | 'skipped'>,
  { cwd = process.cwd(), stderr }: Io,
): Promise<FoundFile[]> {
  const { outputs, skip } = report;
  const files = await findFiles(args, cwd, { outputs, onSkipped: skip });
  for (const line of report.skipped()) stderr.write(`note: ${line}\n`);
  return files;
}
