import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Profile } from '@whapi-webhooks/contract';
import { environmentError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { StatusLine } from '../report/status-line.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { createDiffAdapter } from './diff-adapter.ts';
import { type DiffSchemasOptions, diffSchemas } from './findings/diff-schemas.ts';
import type { Finding } from './findings/finding.ts';
import { verdictOf } from './findings/verdict.ts';
import { readVersion } from './input/read-version.ts';

export interface DiffOptions extends ReportOptions {
  profile: Profile;
  /** When to give up comparing, in seconds. */
  timeout: number;
}

/**
 * Compares two versions, and reports what changes for consumers.
 * @returns 1 if the verdict is major
 * @throws {CliError} if a version cannot be read, or is not a valid schema
 */
export async function diff(old: string, next: string, options: DiffOptions, io: Io): Promise<ExitCode> {
  const file = await fileOf(next, io);
  const verdict = await withReport({ ...options, inputs: [old, next] }, createDiffAdapter(file), io, async (report) => {
    const versions = [await readVersion(old, io), await readVersion(next, io)] as const;
    const findings = await compare(...versions, options, io).catch((error: Error) => {
      throw environmentError(`failed to compare ${old} with ${next}: ${error.message}`);
    });
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

type Schema = Parameters<typeof diffSchemas>[0];

async function compare(old: Schema, next: Schema, { profile, timeout }: DiffOptions, io: Io): Promise<Finding[]> {
  const end = performance.now() + timeout * 1_000;
  const progress = new StatusLine(io.stderr);
  const onProgress: DiffSchemasOptions['onProgress'] = (done, total) =>
    progress.show(() => `${done} of ${total} schemas compared`);
  try {
    return await diffSchemas(old, next, { profile, isLate: () => performance.now() > end, onProgress });
  } finally {
    progress.clear();
  }
}

/** The new version if it is one file on disk, which reports can point to. */
async function fileOf(version: string, { cwd = process.cwd() }: Io): Promise<string | undefined> {
  const stats = await stat(resolve(cwd, version)).catch(() => undefined);
  return stats?.isFile() ? version : undefined;
}
