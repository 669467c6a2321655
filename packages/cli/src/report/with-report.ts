import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { usageError } from '../cli-error.ts';
import { colorsFor, noColors } from '../colors.ts';
import { CLOSED, type Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import type { Adapter, Format, FormatContext } from './entry.ts';
import { type Destination, type FormatName, formats } from './formats.ts';
import { ReportFile } from './report-file.ts';
import type { Reporter } from './result.ts';
import { StdoutWriter } from './stdout-writer.ts';

/** The reports of a run, in all formats at once. */
export interface Report<Result, End> extends Reporter<Result, End> {
  add(result: Result): Promise<void>;
  end(end: End): Promise<void>;
  /** Writes what was added so far, before something else is printed that follows it. */
  flush(): void | Promise<void>;
  /**
   * Aborts when nobody gets any of the reports: standard output cannot be written, or its reader has closed it and there
   * are no report files. The reason is that of `Io.outputLost`.
   */
  lost: AbortSignal | undefined;
}

export interface ReportOptions {
  /** Default: pretty, to standard output. */
  format?: readonly Destination[] | undefined;
  /** Whether to leave out what is as it should be, in the formats for people. */
  quiet?: boolean | undefined;
  /** The files that the command reads: no report may replace one of them. */
  inputs?: readonly string[] | undefined;
  /** Whether the command itself writes files at its end, such as a patch: an interrupt is then reported as well. */
  writesFiles?: boolean | undefined;
}

const WITHOUT_FRAMES: readonly FormatName[] = ['json', 'ndjson', 'markdown'];

/** Whether a report uses the code frames of findings, which take time to cut out. */
export function showsFrames({ format }: ReportOptions): boolean {
  return format?.some(({ format }) => !WITHOUT_FRAMES.includes(format)) ?? true;
}

/**
 * Runs a command that reports. Its report files are at their places after `end`, whole; if the command fails or is
 * interrupted before, there are none.
 * @throws {CliError} when two reports have the same destination, one would replace an input, or a file cannot be written; also what `run` throws
 * @example
 * await withReport({ format: [{ format: 'junit', file: 'report.xml' }] }, adapter, io, async (report) => {
 *   for (const result of results) await report.add(result);
 *   await report.end(summary);
 * });
 */
export async function withReport<Result, End, T>(
  options: ReportOptions,
  adapter: Adapter<Result, End>,
  io: Io,
  run: (report: Report<Result, End>) => Promise<T>,
): Promise<T> {
  const files: ReportFile[] = [];
  const stdout = new StdoutWriter(io);
  const discard = () => {
    for (const file of files) file.discard();
  };
  const writesFiles = options.writesFiles || options.format?.some(({ file }) => file !== undefined);
  const ignoreInterrupts = writesFiles && io.atInterrupt?.(discard);
  try {
    const formats = await openFormats(options, adapter, io, { files, stdout });
    return await run({
      async add(result) {
        const entry = adapter.entryOf(result);
        for (const format of formats) await format.add(entry);
      },
      async end(end) {
        const overview = adapter.overviewOf(end);
        for (const format of formats) await format.end(overview);
        await stdout.flush();
        for (const file of files) file.commit();
      },
      flush: () => stdout.flush(),
      lost: io.outputLost && lostReports(io.outputLost, files.length > 0),
    });
  } finally {
    if (ignoreInterrupts) ignoreInterrupts();
    discard();
    stdout.writeNow();
  }
}

async function openFormats(
  { format: destinations = [{ format: 'pretty' }], quiet = false, inputs = [] }: ReportOptions,
  about: FormatContext['about'],
  io: Io,
  { files, stdout }: { files: ReportFile[]; stdout: StdoutWriter },
): Promise<Format[]> {
  const { cwd = process.cwd(), env = process.env } = io;
  rejectSharing(destinations, cwd);
  rejectInputs(destinations, inputs, cwd);
  const opened: Format[] = [];
  for (const { format, file } of destinations) {
    const create = await formats[format]();
    const context = { about, cwd, env, isQuiet: quiet };
    if (file === undefined) {
      opened.push(create({ ...context, colors: colorsFor(io.stdout, io), write: (text) => stdout.write(text) }));
      continue;
    }
    const reportFile = new ReportFile(resolve(cwd, file));
    files.push(reportFile);
    opened.push(create({ ...context, colors: noColors, write: (text) => reportFile.write(text) }));
  }
  return opened;
}

function lostReports(lost: AbortSignal, hasFiles: boolean): AbortSignal {
  if (!hasFiles) return lost;
  const reports = new AbortController();
  lost.addEventListener('abort', () => lost.reason === CLOSED || reports.abort(lost.reason));
  return reports.signal;
}

function rejectSharing(destinations: readonly Destination[], cwd: string): void {
  const taken = new Map<string | undefined, Destination>();
  for (const destination of destinations) {
    const { format, file } = destination;
    const key = file && resolve(cwd, file);
    const other = taken.get(key);
    taken.set(key, destination);
    if (!other) continue;
    const place = file === undefined ? 'standard output' : file;
    throw usageError(
      `the reports ${other.format} and ${format} have the same destination, ${place}. Write one to another file, such as --format ${format}=report.${EXTENSIONS[format]}`,
    );
  }
}

function rejectInputs(destinations: readonly Destination[], inputs: readonly string[], cwd: string): void {
  const paths = new Map<string | undefined, string>(
    destinations.flatMap(({ file }) => (file === undefined ? [] : [[realFile(cwd, file), file] as const])),
  );
  paths.delete(undefined);
  if (paths.size === 0) return;
  for (const input of inputs) {
    const file = paths.get(realFile(cwd, input));
    if (file === undefined) continue;
    throw usageError(
      `failed to open the report ${printablePath(file)}: it is a file that the command reads. Write the report to another file`,
    );
  }
}

/** Where a regular file is, links followed; nothing if there is none. */
function realFile(cwd: string, file: string): string | undefined {
  const path = resolve(cwd, file);
  try {
    return statSync(path).isFile() ? realpathSync.native(path) : undefined;
  } catch {
    return undefined;
  }
}

const EXTENSIONS: Record<Destination['format'], string> = {
  pretty: 'txt',
  json: 'json',
  ndjson: 'ndjson',
  junit: 'xml',
  sarif: 'sarif',
  github: 'txt',
  markdown: 'md',
};
