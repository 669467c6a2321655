import { resolve } from 'node:path';
import { eventNames, isEventName, printable, type ValidateOptions } from '@whapi-webhooks/contract';
import { usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { type FoundFile, findFiles, type SkippedEntries, STDIN } from '../files/find-files.ts';
import { collectBytes, readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { type ReportFormat, reporters } from '../report/reporters.ts';
import type { PayloadResult } from '../report/result.ts';
import { Tally } from '../report/tally.ts';
import { checkBytes } from './check-bytes.ts';
import { Progress } from './progress.ts';

export interface ValidateFilesOptions extends ValidateOptions {
  format: ReportFormat;
  /** Larger files are not read. */
  maxSize: number;
  /** The number of warnings, in all files together, above which the exit code is 1. Default: no limit. */
  maxWarnings?: number;
}

/** Validates files one after another and reports each. */
export async function validateFiles(
  args: readonly string[],
  { format, maxSize, maxWarnings = Number.POSITIVE_INFINITY, ...options }: ValidateFilesOptions,
  io: Io,
): Promise<ExitCode> {
  rejectUnknownEvent(options.event);
  const cwd = io.cwd ?? process.cwd();
  const { files, skipped } = await findFiles(args, cwd);
  for (const entries of skipped) io.stderr.write(`${describeSkipped(entries)}\n`);
  const reporter = reporters[format](io);
  const progress = new Progress(io.stderr, files.length);
  const tally = new Tally();
  let exitCode: ExitCode = ExitCode.fine;
  for (const [index, found] of files.entries()) {
    const result = await checkFile(found, options, { io, cwd, maxSize });
    progress.clear();
    if (result.error !== undefined) {
      io.stderr.write(`error: failed to read ${printablePath(result.file)}: ${printable(result.error)}\n`);
      exitCode = ExitCode.environment;
    } else if (result.issues.length > 0 && exitCode === ExitCode.fine) {
      exitCode = ExitCode.violation;
    }
    tally.addFile();
    tally.add(result);
    await reporter.add(result);
    progress.show(index + 1);
  }
  progress.clear();
  const summary = tally.summary();
  await reporter.end(summary);
  const { warnings } = summary;
  if (warnings <= maxWarnings) return exitCode;
  const found = warnings === 1 ? '1 warning' : `${warnings} warnings`;
  io.stderr.write(`error: found ${found}, but --max-warnings allows ${maxWarnings}. Fix them, or raise the limit\n`);
  return exitCode === ExitCode.fine ? ExitCode.violation : exitCode;
}

function rejectUnknownEvent(event: string | undefined): void {
  if (event === undefined || isEventName(event)) return;
  throw usageError(
    `option '--event <name>' argument '${event}' is invalid. Allowed choices are ${eventNames.join(', ')}.`,
  );
}

const MAX_NAMES = 5;

/** One line, with the names that look like captures first. */
function describeSkipped({ folder, paths }: SkippedEntries): string {
  const names = [...paths.filter(isCapture), ...paths.filter((path) => !isCapture(path))];
  const more = names.length > MAX_NAMES ? [`${names.length - MAX_NAMES} more`] : [];
  const listed = [...names.slice(0, MAX_NAMES).map((name) => printable(name)), ...more].join(', ');
  const entries = paths.length === 1 ? '1 entry' : `${paths.length} entries`;
  return `note: skipped ${entries} of ${printablePath(folder)}: ${listed}. In a folder only *.json files are validated; hidden files and node_modules are not`;
}

function isCapture(path: string): boolean {
  return /json[^/]*$/i.test(path);
}

interface Source {
  io: Io;
  cwd: string;
  maxSize: number;
}

async function checkFile(
  { file, error }: FoundFile,
  options: ValidateOptions,
  { io, cwd, maxSize }: Source,
): Promise<PayloadResult> {
  const unread = { file, valid: false, issues: [], warnings: [] };
  if (error !== undefined) return { ...unread, error };
  let bytes: Buffer;
  try {
    bytes = file === STDIN ? await readStdin(io, maxSize) : await readBytes(resolve(cwd, file), maxSize);
  } catch (reason) {
    return { ...unread, error: reasonOf(reason as NodeJS.ErrnoException) };
  }
  return { file, ...checkBytes(bytes, options) };
}

function readStdin({ stdin, stderr }: Io, maxSize: number): Promise<Buffer> {
  if (stdin.isTTY) stderr.write('Paste a webhook, then press Ctrl-D.\n');
  return collectBytes(stdin, maxSize);
}
