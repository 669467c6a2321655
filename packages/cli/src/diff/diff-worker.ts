import { parentPort, workerData } from 'node:worker_threads';
import type { Profile } from '@whapi-webhooks/contract';
import { CliError, environmentError } from '../cli-error.ts';
import { diffSchemas } from './findings/diff-schemas.ts';
import type { Finding } from './findings/finding.ts';
import { readVersion } from './input/read-version.ts';
import type { ReadOptions } from './input/schema-files.ts';
import type { Progress } from './progress.ts';

/** What the thread compares. */
export interface Versions extends ReadOptions {
  old: string;
  next: string;
  profile: Profile;
}

/** What the thread sends: what is known so far, and at its end all findings, or why there are none. */
export type DiffMessage = Progress | { result: Finding[] } | { failure: Pick<CliError, 'message' | 'exitCode'> };

const post = (message: DiffMessage) => parentPort!.postMessage(message);
try {
  post({ result: await compare(workerData as Versions) });
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  post({ failure: { message: error.message, exitCode: error.exitCode } });
}

async function compare({ old, next, profile, ...options }: Versions): Promise<Finding[]> {
  post({ stage: 'reading' });
  const versions = [await readVersion(old, options), await readVersion(next, options)] as const;
  return diffSchemas(...versions, { profile, onProgress: post }).catch((error: Error) => {
    throw environmentError(`failed to compare ${old} with ${next}: ${error.message}`);
  });
}
