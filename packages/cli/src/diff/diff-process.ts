import { Worker } from 'node:worker_threads';
import type { Profile } from '@whapi-webhooks/contract';
import { CliError, environmentError } from '../cli-error.ts';
import { diffSchemas } from './findings/diff-schemas.ts';
import type { Finding } from './findings/finding.ts';
import { readVersion } from './input/read-version.ts';
import type { ReadOptions } from './input/schema-files.ts';
import type { Progress } from './progress.ts';

/** What the process compares. It is the only argument, as JSON. */
export interface Versions extends ReadOptions {
  old: string;
  next: string;
  profile: Profile;
}

/** What the process sends: what is known so far, and at its end all findings, or why there are none. */
export type DiffMessage =
  | Progress
  /** A file of a folder that is skipped, since it is a report and no schema. */
  | { report: string }
  | { result: Finding[] }
  | { failure: Pick<CliError, 'message' | 'exitCode'> }
  /** An error that is none of the user. */
  | { crash: Error };

/** Resolves when the message has left this process, which may be ended afterwards. */
const post = (message: DiffMessage) =>
  new Promise<void>((resolve) => process.send!(message, undefined, undefined, () => resolve()));
endWithParent();
try {
  await post({ result: await compare(JSON.parse(process.argv[2]!) as Versions) });
} catch (error) {
  await post(
    error instanceof CliError
      ? { failure: { message: error.message, exitCode: error.exitCode } }
      : { crash: error as Error },
  );
}
process.disconnect();

async function compare({ old, next, profile, ...options }: Versions): Promise<Finding[]> {
  await post({ stage: 'reading' });
  const onReport = (report: string) => post({ report });
  const versions = [await readVersion(old, options, onReport), await readVersion(next, options, onReport)] as const;
  return diffSchemas(...versions, { profile, onProgress: post }).catch((error: Error) => {
    throw environmentError(`failed to compare ${old} with ${next}: ${error.message}`);
  });
}

/** A parent that is killed cannot end this process, and this thread is too busy to notice. */
function endWithParent(): void {
  const code = `setInterval(() => {
    try { process.kill(${process.ppid}, 0) } catch { process.kill(process.pid, 'SIGKILL') }
  }, 500)`;
  new Worker(code, { eval: true }).unref();
}
