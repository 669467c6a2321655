import { resolve } from 'node:path';
import { eventNames, isEventName, type ValidateOptions } from '@whapi-webhooks/contract';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { type FoundFile, findFiles, STDIN } from '../files/find-files.ts';
import { readStdin } from '../files/read-stdin.ts';
import { readText } from '../files/read-text.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printable } from '../printable.ts';
import { type ReportFormat, reporters } from '../report/reporters.ts';
import { checkText } from './check-text.ts';
import type { FileResult } from './file-result.ts';
import { Progress } from './progress.ts';

export interface ValidateFilesOptions extends ValidateOptions {
  format: ReportFormat;
}

/** Checks files one after another and reports on each. */
export async function validateFiles(
  args: readonly string[],
  { format, ...options }: ValidateFilesOptions,
  io: Io,
): Promise<ExitCode> {
  refuseUnknownEvent(options.event);
  const cwd = io.cwd ?? process.cwd();
  const files = await findFiles(args, cwd);
  const reporter = reporters[format](io);
  const progress = new Progress(io.stderr, files.length);
  let exitCode: ExitCode = ExitCode.fine;
  for (const [index, found] of files.entries()) {
    const result = await checkFile(found, options, io, cwd);
    progress.clear();
    if (result.error !== undefined) {
      io.stderr.write(`error: failed to read ${printable(result.file)}: ${printable(result.error)}\n`);
      exitCode = ExitCode.environment;
    } else if (!result.valid && exitCode === ExitCode.fine) {
      exitCode = ExitCode.broken;
    }
    reporter.add(result);
    progress.show(index + 1);
  }
  progress.clear();
  reporter.end();
  return exitCode;
}

function refuseUnknownEvent(event: string | undefined): void {
  if (event === undefined || isEventName(event)) return;
  throw new CliError(
    ExitCode.usage,
    `option '--event <name>' argument '${event}' is invalid. Allowed choices are ${eventNames.join(', ')}.`,
  );
}

async function checkFile(
  { file, error }: FoundFile,
  options: ValidateOptions,
  io: Io,
  cwd: string,
): Promise<FileResult> {
  if (error !== undefined) return { file, valid: false, issues: [], error };
  let text: string;
  try {
    text = file === STDIN ? await readStdin(io) : await readText(resolve(cwd, file));
  } catch (reason) {
    return { file, valid: false, issues: [], error: reasonOf(reason as NodeJS.ErrnoException) };
  }
  return { file, ...checkText(text, options) };
}
