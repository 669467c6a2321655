import { extname } from 'node:path';
import { isEventName, printable, type ValidateOptions } from '@whapi-webhooks/contract';
import { formatPlace } from '../captures/capture.ts';
import { describeWithout } from '../captures/read-captures.ts';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { FoundFile } from '../files/find-files.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { batchesOfFile } from '../lines/batches-of-file.ts';
import { LinesRunner } from '../lines/lines-runner.ts';
import { Progress } from '../lines/progress.ts';
import { printablePath } from '../printable-path.ts';
import { findInputs } from '../report/find-inputs.ts';
import { createPayloadAdapter } from '../report/payload-adapter.ts';
import type { PayloadResult, Summary } from '../report/result.ts';
import { Tally } from '../report/tally.ts';
import { untilLost } from '../report/until-lost.ts';
import { type Report, type ReportOptions, showsFrames, withReport } from '../report/with-report.ts';
import { unknownEvent } from '../unknown-event.ts';
import type { Batch } from './batch.ts';
import type { CheckLinesOptions } from './check-lines.ts';
import { CheckWork } from './check-work.ts';

/** The most that the contract lists. */
const MOST_ISSUES = 10_000;
const WORKER = new URL(`./check-worker${extname(import.meta.url)}`, import.meta.url);

export interface ValidateFilesOptions extends ValidateOptions, ReportOptions {
  /** Larger documents and lines are not read. */
  maxSize: number;
  /** JSON Pointer to the body in each record. Default: it is found. */
  body?: string;
  /** The number of warnings, in all files together, above which the exit code is 1. Default: no limit. */
  maxWarnings?: number;
}

/** Validates files one after another and reports each of their payloads. */
export async function validateFiles(
  args: readonly string[],
  { format, quiet, maxWarnings = Number.POSITIVE_INFINITY, ...options }: ValidateFilesOptions,
  io: Io,
): Promise<ExitCode> {
  if (options.event !== undefined && !isEventName(options.event)) throw unknownEvent(options.event);
  const cwd = io.cwd ?? process.cwd();
  const frames = showsFrames({ format });
  return withReport({ format, quiet }, createPayloadAdapter('validate'), io, async (report) => {
    const files = await findInputs(args, report, io);
    const validation = new Validation({ ...options, frames, maxIssues: MOST_ISSUES }, report, io, cwd);
    const exitCode = exitCodeOf(await validation.run(files), maxWarnings, io);
    if (!report.lost?.aborted) return exitCode;
    if (report.lost.reason instanceof CliError) throw report.lost.reason;
    if (exitCode === ExitCode.fine) throw stoppedEarly();
    return exitCode;
  });
}

/** The exit code of valid input would be wrong: the rest of the input is unknown. */
function stoppedEarly(): CliError {
  return new CliError(
    ExitCode.environment,
    'stopped before the end of the input, since the reader of standard output closed it. Nothing invalid was found until then. Write the report to a file to validate all of it',
  );
}

function exitCodeOf({ invalid, unread, warnings }: Summary, maxWarnings: number, { stderr }: Io): ExitCode {
  if (warnings > maxWarnings) {
    const found = warnings === 1 ? '1 warning' : `${warnings} warnings`;
    stderr.write(`error: found ${found}, but --max-warnings allows ${maxWarnings}. Fix them, or raise the limit\n`);
  }
  if (unread > 0) return ExitCode.environment;
  return invalid > 0 || warnings > maxWarnings ? ExitCode.violation : ExitCode.fine;
}

/** One run over files: what is reported, counted and shown meanwhile. */
class Validation {
  readonly #options: CheckLinesOptions;
  readonly #report: Report<PayloadResult, Summary>;
  readonly #io: Io;
  readonly #cwd: string;
  readonly #tally = new Tally();
  readonly #progress: Progress;

  constructor(options: CheckLinesOptions, report: Report<PayloadResult, Summary>, io: Io, cwd: string) {
    this.#options = options;
    this.#report = report;
    this.#io = io;
    this.#cwd = cwd;
    this.#progress = new Progress(io.stderr);
  }

  async run(files: readonly FoundFile[]): Promise<Summary> {
    const options = this.#options;
    await using runner = new LinesRunner({ work: new CheckWork(options), worker: WORKER, options });
    for (const [index, { file, error }] of files.entries()) {
      if (this.#report.lost?.aborted) break;
      this.#tally.addFile();
      this.#progress.begin(index + 1, files.length);
      if (error !== undefined) await this.#addUnread({ file }, error);
      else await this.#check(file, runner);
    }
    this.#progress.clear();
    const summary = this.#tally.summary();
    if (!this.#report.lost?.aborted) await this.#report.end(summary);
    return summary;
  }

  async #check(file: string, runner: LinesRunner<Batch, undefined>): Promise<void> {
    let [found, without, textLines] = [0, 0, 0];
    let sample: PayloadResult | undefined;
    const context = { io: this.#io, cwd: this.#cwd, maxSize: this.#options.maxSize, progress: this.#progress };
    for await (const batch of untilLost(batchesOfFile(file, runner, context), this.#report.lost)) {
      if (batch instanceof Error) {
        await this.#addUnread({ file }, reasonOf(batch));
        return;
      }
      found += await this.#add(batch);
      without += batch.without;
      textLines += batch.textLines;
      sample ??= batch.sample;
    }
    if (this.#report.lost?.aborted) return;
    if (found === 1 && sample) await this.#report.add(sample);
    this.#tally.addSkipped({ without, textLines });
    const { notes, error } = describeWithout(file, { found, without, textLines, body: this.#options.body });
    for (const note of notes) await this.#say(note);
    if (error !== undefined) await this.#addUnread({ file }, error);
  }

  /** @returns how many payloads the batch has */
  async #add({ results, valid }: Batch): Promise<number> {
    if (results.length > 0) this.#progress.clear();
    for (const result of results) {
      if (result.error !== undefined) await this.#addUnread(result, result.error);
      else {
        this.#tally.add(result);
        await this.#report.add(result);
      }
    }
    return results.length + this.#tally.addValid(valid);
  }

  async #addUnread(place: Pick<PayloadResult, 'file' | 'line'>, error: string): Promise<void> {
    const { file, line } = place;
    const result: PayloadResult = { ...place, valid: false, issues: [], warnings: [], error };
    await this.#say(
      `error: failed to read ${formatPlace({ file: printablePath(file), ...(line && { line }) })}: ${printable(error)}`,
    );
    this.#tally.add(result);
    await this.#report.add(result);
  }

  async #say(line: string): Promise<void> {
    this.#progress.clear();
    await this.#report.flush();
    this.#io.stderr.write(`${line}\n`);
  }
}
