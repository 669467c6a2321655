import { extname, resolve } from 'node:path';
import { printable } from '@whapi-webhooks/contract';
import { type DriftReport, mergeDrift } from '@whapi-webhooks/evidence/drift';
import { formatPlace } from '../captures/capture.ts';
import { describeWithout } from '../captures/read-captures.ts';
import { CliError, usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { FoundFile } from '../files/find-files.ts';
import type { Output } from '../files/output-files.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { batchesOfFile } from '../lines/batches-of-file.ts';
import { LinesRunner } from '../lines/lines-runner.ts';
import { Progress } from '../lines/progress.ts';
import { printablePath } from '../printable-path.ts';
import { count } from '../report/count.ts';
import { findInputs } from '../report/find-inputs.ts';
import { ReportFile } from '../report/report-file.ts';
import { type Report, type ReportOptions, withReport } from '../report/with-report.ts';
import { driftAdapter, resultsOf } from './drift-adapter.ts';
import { type DriftBatch, DriftWork, MOST_PRINTED } from './drift-work.ts';
import type { Intake, IntakeOptions } from './evidence/intake.ts';
import { type LoadedSchemas, loadSchemas } from './load-schemas.ts';

const WORKER = new URL(`./drift-worker${extname(import.meta.url)}`, import.meta.url);

export interface DriftOptions extends ReportOptions, Partial<IntakeOptions> {
  maxSize: number;
  body?: string;
  event?: string;
  /** What to call standard input, whose lines then have no numbers: it is a part of something larger. */
  name?: string;
  /** A folder of schema files, or a bundle, to compare with instead of those of this version. */
  schemas?: string;
  /** Where to write the patch. */
  propose?: string;
  /** The folder of the corpus to add to. */
  evidence?: string;
}

/** Compares captures with the schemas and reports how they differ. */
export async function findDrift(inputs: readonly string[], options: DriftOptions, io: Io): Promise<ExitCode> {
  checkUsage(inputs, options);
  const cwd = io.cwd ?? process.cwd();
  const { evidence, propose } = options;
  const schemas = await loadSchemas(options.schemas === undefined ? undefined : resolve(cwd, options.schemas));
  const intake =
    evidence === undefined
      ? undefined
      : await (await import('./evidence/create-intake.ts')).createIntake(resolve(cwd, evidence), options, schemas);
  return withReport(reportOptions(options), driftAdapter, io, async (reporter) => {
    const files = await findInputs(inputs, reporter, io);
    const report = await new Comparison(options, schemas, intake, io, cwd).run(files);
    if (propose !== undefined) await writeProposal(report, propose, { schemas, cwd, io });
    await addReport(report, reporter);
    const isForPeople = propose !== '-' && (options.format ?? [{ format: 'pretty' }]).some(isPrettyOnStdout);
    if (intake) (isForPeople ? io.stdout : io.stderr).write(intake.text());
    return exitCodeOf(report, intake?.isContradicted);
  });
}

/**
 * Refuses options that have no effect.
 * @throws {CliError} for the first of them
 */
function checkUsage(inputs: readonly string[], options: DriftOptions): void {
  if (options.name !== undefined && !inputs.includes('-')) {
    throw usageError('--name is for standard input, and only files are read. Pass - to read it, or remove --name');
  }
  if (options.evidence !== undefined) return;
  for (const option of ['source', 'grade', 'date'] as const) {
    if (options[option] === undefined) continue;
    throw usageError(`--${option} is for --evidence. Add --evidence <folder>, or remove --${option}`);
  }
}

/** A patch on standard output takes the place of the report for people. */
function reportOptions({ format, quiet, propose, evidence, schemas }: DriftOptions): ReportOptions {
  const alsoWrites: Output[] = [];
  if (propose !== undefined) {
    const path = propose === '-' ? undefined : propose;
    alsoWrites.push({ name: 'the patch', path, example: '--propose drift.patch' });
  }
  if (evidence !== undefined) {
    alsoWrites.push({ name: 'the evidence', path: evidence, isFolder: true, example: '--evidence corpus' });
  }
  return {
    format: propose === '-' ? (format ?? []) : format,
    quiet,
    inputs: schemas === undefined ? [] : [schemas],
    alsoWrites,
  };
}

function isPrettyOnStdout({ format, file }: { format: string; file?: string }): boolean {
  return format === 'pretty' && file === undefined;
}

/** Adds all of a report, of one run or merged from several. */
export async function addReport(
  report: DriftReport,
  reporter: Report<ReturnType<typeof resultsOf>[number], DriftReport>,
): Promise<void> {
  for (const result of resultsOf(report)) await reporter.add(result);
  await reporter.end(report);
}

/** 1 where drift was found; 3 where there is none, but not everything could be read. */
export function exitCodeOf({ findings, unread }: DriftReport, isContradicted = false): ExitCode {
  if (findings.length > 0 || isContradicted) return ExitCode.violation;
  return unread.count > 0 ? ExitCode.environment : ExitCode.fine;
}

/** One run over files. */
class Comparison {
  readonly #options: DriftOptions;
  readonly #work: DriftWork;
  readonly #runner: LinesRunner<DriftBatch, DriftReport>;
  readonly #intake: Intake | undefined;
  readonly #io: Io;
  readonly #cwd: string;
  readonly #progress: Progress;
  #unread = 0;

  constructor(options: DriftOptions, { definitions }: LoadedSchemas, intake: Intake | undefined, io: Io, cwd: string) {
    const { maxSize, body, event, name } = options;
    const workOptions = {
      definitions,
      maxSize,
      ...(body !== undefined && { body }),
      ...(event !== undefined && { event }),
      ...(name !== undefined && { name }),
      keepsPayloads: intake !== undefined,
    };
    this.#options = options;
    this.#work = new DriftWork(workOptions);
    this.#runner = new LinesRunner({ work: this.#work, worker: WORKER, options: workOptions });
    this.#intake = intake;
    this.#io = io;
    this.#cwd = cwd;
    this.#progress = new Progress(io.stderr);
  }

  async run(files: readonly FoundFile[]): Promise<DriftReport> {
    await using runner = this.#runner;
    for (const [index, { file, error }] of files.entries()) {
      this.#progress.begin(index + 1, files.length);
      if (error !== undefined) await this.#addUnread(file, error);
      else await this.#compare(file);
    }
    this.#progress.clear();
    if (this.#unread > MOST_PRINTED) {
      this.#say(`error: failed to read ${count(this.#unread - MOST_PRINTED, 'more part')}`);
    }
    return mergeDrift(await runner.end());
  }

  async #compare(file: string): Promise<void> {
    const context = {
      io: this.#io,
      cwd: this.#cwd,
      maxSize: this.#options.maxSize,
      progress: this.#progress,
    };
    let [found, without, textLines] = [0, 0, 0];
    for await (const batch of batchesOfFile(file, this.#runner, context)) {
      if (batch instanceof Error) {
        await this.#addUnread(file, reasonOf(batch));
        return;
      }
      await this.#add(batch);
      found += batch.found;
      without += batch.without;
      textLines += batch.textLines;
    }
    // A part of an archive may be empty: whether the whole is, no part can tell.
    if (found === 0 && this.#options.name !== undefined) return;
    const { notes, error } = describeWithout(file, { found, without, textLines, body: this.#options.body });
    for (const note of notes) this.#say(note);
    if (error !== undefined) await this.#addUnread(file, error);
  }

  async #addUnread(file: string, error: string): Promise<void> {
    await this.#add(this.#work.unread({ place: { file }, error }));
  }

  async #add({ unread, moreUnread, payloads }: DriftBatch): Promise<void> {
    for (const { place, error } of unread) {
      if (this.#unread++ >= MOST_PRINTED) continue;
      this.#say(`error: failed to read ${printablePath(formatPlace(place))}: ${printable(error)}`);
    }
    this.#unread += moreUnread;
    for (const payload of payloads) await this.#intake?.add(payload).catch(failToWrite);
  }

  #say(line: string): void {
    this.#progress.clear();
    this.#io.stderr.write(`${line}\n`);
  }
}

async function writeProposal(
  report: DriftReport,
  propose: string,
  { schemas, cwd, io }: { schemas: LoadedSchemas; cwd: string; io: Io },
): Promise<void> {
  const { proposePatch } = await import('./propose/propose-patch.ts');
  const { patch, skipped } = proposePatch(report, await schemas.files());
  for (const reason of skipped) io.stderr.write(`note: ${printable(reason, 500)}\n`);
  if (propose === '-') {
    io.stdout.write(patch);
    return;
  }
  ReportFile.write(resolve(cwd, propose), patch);
}

function failToWrite(error: NodeJS.ErrnoException): never {
  if (error.code === undefined) throw error;
  throw new CliError(
    ExitCode.environment,
    `failed to write ${printablePath(error.path ?? 'a file')}: ${reasonOf(error)}`,
  );
}
