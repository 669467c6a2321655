import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { printable } from '@whapi-webhooks/contract';
import { DriftCollector, type DriftPlace, type DriftReport } from '@whapi-webhooks/evidence/drift';
import { type Capture, formatPlace } from '../captures/capture.ts';
import { readCaptures } from '../captures/read-captures.ts';
import { CliError } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import { STDIN } from '../files/find-files.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { count } from '../report/count.ts';
import { describeDrift } from './describe-drift.ts';
import type { IntakeOptions } from './evidence/intake.ts';
import { loadSchemas } from './load-schemas.ts';

/** The format of a report. `json` is in one line, and `drift merge` reads it. */
export type DriftFormat = 'pretty' | 'json';

export interface DriftOptions extends Partial<IntakeOptions> {
  format: DriftFormat;
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

/** More are counted, but not printed. */
const MOST_PRINTED = 20;

/** Compares captures with the schemas and prints how they differ. */
export async function findDrift(inputs: readonly string[], options: DriftOptions, io: Io): Promise<ExitCode> {
  const cwd = io.cwd ?? process.cwd();
  const { format, maxSize, body, name, propose, evidence, event } = options;
  const schemas = await loadSchemas(options.schemas === undefined ? undefined : resolve(cwd, options.schemas));
  const collector = new DriftCollector(schemas.definitions);
  const intake =
    evidence === undefined
      ? undefined
      : await (await import('./evidence/create-intake.ts')).createIntake(resolve(cwd, evidence), options, schemas);
  let unread = 0;
  const captures = readCaptures(inputs, { io, cwd, maxSize, ...(body !== undefined && { body }) });
  for await (const capture of captures) {
    const place = placeOf(capture, name);
    if (capture.error !== undefined) {
      collector.addUnread(place);
      if (unread++ < MOST_PRINTED) {
        io.stderr.write(
          `error: failed to read ${printablePath(formatPlace(capture.place))}: ${printable(capture.error)}\n`,
        );
      }
      continue;
    }
    if (!isBodyOfRest(capture)) collector.add(capture.payload, { place, event: capture.event ?? event });
    if (intake) await intake.add(capture).catch(failToWrite);
  }
  if (unread > MOST_PRINTED) io.stderr.write(`error: failed to read ${count(unread - MOST_PRINTED, 'more part')}\n`);
  const report = collector.report();
  if (propose !== undefined) await writeProposal(report, propose, { schemas, cwd, io });
  if (propose !== '-') printReport(report, format, io);
  if (intake) (format === 'json' || propose === '-' ? io.stderr : io.stdout).write(intake.text());
  return exitCodeOf(report, intake?.isContradicted);
}

/** Prints a report, of one run or merged from several. */
export function printReport(report: DriftReport, format: DriftFormat, io: Io): void {
  io.stdout.write(format === 'json' ? `${JSON.stringify(report)}\n` : describeDrift(report, colorsFor(io.stdout, io)));
}

/** 1 where drift was found; 3 where there is none, but not everything could be read. */
export function exitCodeOf({ findings, unread }: DriftReport, isContradicted = false): ExitCode {
  if (findings.length > 0 || isContradicted) return ExitCode.violation;
  return unread.count > 0 ? ExitCode.environment : ExitCode.fine;
}

/** A REST body is compared with the schema of its operation, for the corpus only. */
function isBodyOfRest({ wrapper }: Exclude<Capture, { error: string }>): boolean {
  return typeof wrapper?.operation === 'string';
}

function placeOf({ place, ...capture }: Capture, name: string | undefined): DriftPlace {
  const at = capture.error === undefined && Number.isFinite(capture.at) ? new Date(capture.at!) : undefined;
  const { file, line, pointer } = place;
  const isPart = name !== undefined && file === STDIN;
  return {
    file: isPart ? name : file,
    ...(line !== undefined && !isPart && { line }),
    ...(pointer && { pointer }),
    ...(at && Math.abs(at.getTime()) <= 8.64e15 && { at: at.toISOString() }),
  };
}

async function writeProposal(
  report: DriftReport,
  propose: string,
  { schemas, cwd, io }: { schemas: Awaited<ReturnType<typeof loadSchemas>>; cwd: string; io: Io },
): Promise<void> {
  const { proposePatch } = await import('./propose/propose-patch.ts');
  const { patch, skipped } = proposePatch(report, await schemas.files());
  for (const reason of skipped) io.stderr.write(`note: ${printable(reason, 500)}\n`);
  if (propose === '-') {
    io.stdout.write(patch);
    return;
  }
  await writeFile(resolve(cwd, propose), patch).catch(failToWrite);
}

function failToWrite(error: NodeJS.ErrnoException): never {
  if (error.code === undefined) throw error;
  throw new CliError(ExitCode.environment, `failed to write ${error.path}: ${reasonOf(error)}`);
}
