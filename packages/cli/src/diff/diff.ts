import type { Profile } from '@whapi-webhooks/contract';
import { environmentError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { diffSchemas } from './findings/diff-schemas.ts';
import { verdictOf } from './findings/verdict.ts';
import { readVersion } from './input/read-version.ts';
import { jsonReport } from './json-report.ts';
import { prettyReport } from './pretty-report.ts';

export interface DiffOptions {
  profile: Profile;
  format: 'pretty' | 'json';
}

/**
 * Compares two versions, and prints what changes for consumers.
 * @returns 1 if the verdict is major
 * @throws {CliError} if a version cannot be read, or is not a valid schema
 */
export async function diff(old: string, next: string, { profile, format }: DiffOptions, io: Io): Promise<ExitCode> {
  const [before, after] = [await readVersion(old, io), await readVersion(next, io)];
  const findings = await diffSchemas(before, after, { profile }).catch((error: Error) => {
    throw environmentError(`failed to compare ${old} with ${next}: ${error.message}`);
  });
  const verdict = verdictOf(findings);
  const write = { pretty: prettyReport, json: jsonReport }[format];
  write({ verdict, findings }, io);
  return verdict === 'major' ? ExitCode.violation : ExitCode.fine;
}
