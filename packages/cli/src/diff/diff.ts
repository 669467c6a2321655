import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Profile } from '@whapi-webhooks/contract';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { StatusLine } from '../report/status-line.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { compareInTime } from './compare-in-time.ts';
import { createDiffAdapter } from './diff-adapter.ts';
import type { Finding } from './findings/finding.ts';
import { verdictOf } from './findings/verdict.ts';
import type { OnProgress } from './progress.ts';

export interface DiffOptions extends ReportOptions {
  profile: Profile;
  /** When to end the comparison, in seconds. */
  timeout: number;
  /** The largest file to read, in bytes. */
  maxSize: number;
}

/**
 * Compares two versions, and reports what changes for consumers.
 * @returns 1 if the verdict is major
 * @throws {CliError} if a version cannot be read, or is not a valid schema
 */
export async function diff(old: string, next: string, options: DiffOptions, io: Io): Promise<ExitCode> {
  const file = await fileOf(next, io);
  const verdict = await withReport({ ...options, inputs: [old, next] }, createDiffAdapter(file), io, async (report) => {
    const findings = await compare(old, next, options, io);
    for (const finding of findings) await report.add(finding);
    const verdict = verdictOf(findings);
    const number = (severity: Finding['severity']) =>
      findings.filter((finding) => finding.severity === severity).length;
    await report.end({
      verdict,
      breaking: number('breaking'),
      undecided: number('undecided'),
      minor: number('minor'),
      patch: number('patch'),
    });
    return verdict;
  });
  return verdict === 'major' ? ExitCode.violation : ExitCode.fine;
}

async function compare(
  old: string,
  next: string,
  { profile, timeout, maxSize }: DiffOptions,
  { cwd = process.cwd(), env, stderr }: Io,
): Promise<Finding[]> {
  const versions = { old, next, profile, maxSize, cwd, ...(env && { env: { ...env } }) };
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(`the ${timeout} s of --timeout`), timeout * 1_000);
  const status = new StatusLine(stderr);
  let total = 0;
  let done = 0;
  const onProgress: OnProgress = (progress) => {
    if (progress === 'decided') done++;
    else if ('undecided' in progress) total += progress.undecided.length;
    status.show(() => `${done} of ${total} schemas compared`);
  };
  const onReport = (path: string) => {
    status.clear();
    stderr.write(`note: skipped ${printablePath(path)}, since it is a report of whapi-webhooks\n`);
  };
  try {
    return await compareInTime(versions, { signal: late.signal, onProgress, onReport });
  } finally {
    clearTimeout(timer);
    status.clear();
  }
}

/** The new version if it is one file on disk, which reports can point to. */
async function fileOf(version: string, { cwd = process.cwd() }: Io): Promise<string | undefined> {
  const stats = await stat(resolve(cwd, version)).catch(() => undefined);
  return stats?.isFile() ? version : undefined;
}
