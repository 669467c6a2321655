import { resolve } from 'node:path';
import { colorsFor, noColors } from '../colors.ts';
import type { SkippedEntry } from '../files/find-files.ts';
import { type Output, OutputFiles } from '../files/output-files.ts';
import { SkippedNotes } from '../files/skipped-notes.ts';
import { STDIN } from '../files/stdin.ts';
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
  /** Adds an entry of a folder that is not read. Called before the first result. */
  skip(entry: SkippedEntry): Promise<void>;
  /** Lines for people about the entries that were skipped. */
  skipped(): string[];
  /** Everything that the run writes. */
  outputs: OutputFiles;
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
  /** The files that the command reads, other than those that `findFiles` finds: no output may replace one of them. */
  inputs?: readonly string[] | undefined;
  /** What the command writes beside its reports. */
  alsoWrites?: readonly Output[] | undefined;
}

const WITHOUT_FRAMES: readonly FormatName[] = ['json', 'ndjson', 'markdown'];

/** Whether a report uses the code frames of findings, which take time to cut out. */
export function showsFrames({ format }: ReportOptions): boolean {
  return format?.some(({ format }) => !WITHOUT_FRAMES.includes(format)) ?? true;
}

/**
 * Runs a command that reports. Its report files are at their places after `end`, whole; if the command fails or is
 * interrupted before, there are none.
 * @throws {CliError} when two outputs have the same destination, one would replace an input, or a file cannot be written; also what `run` throws
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
  const { format: destinations = [{ format: 'pretty' }], inputs = [], alsoWrites = [] } = options;
  const outputs = new OutputFiles([...destinations.map(outputOf), ...alsoWrites], io);
  for (const input of inputs) outputs.rejectInput(input === '-' ? STDIN : input);
  const files: ReportFile[] = [];
  const stdout = new StdoutWriter(io);
  const notes = new SkippedNotes('--format ndjson');
  const discard = () => {
    for (const file of files) file.discard();
  };
  const ignoreInterrupts = io.atInterrupt?.(() => {
    discard();
    return describeInterrupt({ files, alsoWrites }, stdout.hasWritten);
  });
  try {
    const formats = await openFormats(destinations, options, adapter, io, { files, stdout });
    return await run({
      async add(result) {
        const entry = adapter.entryOf(result);
        for (const format of formats) await format.add(entry);
      },
      async skip(entry) {
        notes.add(entry);
        for (const format of formats) await format.skip?.(entry);
      },
      skipped: () => notes.lines(),
      outputs,
      async end(end) {
        const overview = { ...adapter.overviewOf(end), skipped: notes.lines() };
        for (const format of formats) await format.end(overview);
        await stdout.flush();
        for (const file of files) file.commit();
      },
      flush: () => stdout.flush(),
      lost: io.outputLost && lostReports(io.outputLost, files.length > 0),
    });
  } finally {
    ignoreInterrupts?.();
    discard();
    stdout.writeNow();
  }
}

function outputOf({ format, file }: Destination): Output {
  const name = `the report ${format}`;
  return { name, path: file, example: `--format ${format}=report.${EXTENSIONS[format]}` };
}

/** What an interrupt leaves: files are written at the end, but a folder gets one file after another. */
function describeInterrupt(
  { files, alsoWrites }: { files: readonly ReportFile[]; alsoWrites: readonly Output[] },
  isBegun: boolean,
): string {
  const missing = [
    ...(files.length > 0 ? ['report file'] : []),
    ...alsoWrites.flatMap(({ name, path, isFolder }) => (path === undefined || isFolder ? [] : [name])),
  ].map((name) => name.replace(/^the /, ''));
  const nothing = isBegun ? 'The report is incomplete' : 'Nothing was written';
  const state = missing.length > 0 ? `No ${missing.join(' and no ')} was written` : nothing;
  const folders = alsoWrites.filter(({ isFolder }) => isFolder);
  const rest = folders.map(({ name, path }) => `. Part of ${name} may be in ${printablePath(path ?? '')}`);
  return `error: interrupted. ${state}${rest.join('')}`;
}

async function openFormats(
  destinations: readonly Destination[],
  { quiet = false }: ReportOptions,
  about: FormatContext['about'],
  io: Io,
  { files, stdout }: { files: ReportFile[]; stdout: StdoutWriter },
): Promise<Format[]> {
  const { cwd = process.cwd(), env = process.env } = io;
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

const EXTENSIONS: Record<Destination['format'], string> = {
  pretty: 'txt',
  json: 'json',
  ndjson: 'ndjson',
  junit: 'xml',
  sarif: 'sarif',
  github: 'txt',
  markdown: 'md',
};
