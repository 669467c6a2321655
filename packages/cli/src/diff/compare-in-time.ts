import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CliError } from '../cli-error.ts';
import type { DiffMessage, Versions } from './diff-worker.ts';
import { type Finding, undecided } from './findings/finding.ts';
import { bySeverity } from './findings/verdict.ts';
import type { OnProgress, Progress, Stage } from './progress.ts';

const WORKER = new URL(`./diff-worker${extname(import.meta.url)}`, import.meta.url);

/** Recursive functions of libraries and of JavaScript itself get along with schemas of some thousand levels. */
const STACK_MEGABYTES = 32;

interface Options {
  /** Ends the comparison at once. Its reason says within what it was not done, such as "60 seconds". */
  signal: AbortSignal;
  onProgress?: OnProgress;
}

/**
 * Reads and compares two versions in a thread, which can be ended whatever it does: some schemas take hours to compile, or
 * to run a validator of.
 * @returns the findings, also those that were known when the comparison was ended; what was not decided then is `undecided`
 * @throws {CliError} if a version cannot be read, or is not a valid schema
 */
export async function compareInTime(versions: Versions, { signal, onProgress }: Options): Promise<Finding[]> {
  const known = new Known();
  let end: Exclude<DiffMessage, Progress> | undefined;
  let failure: NodeJS.ErrnoException | undefined;
  const worker = new Worker(WORKER, { workerData: versions, resourceLimits: { stackSizeMb: STACK_MEGABYTES } });
  worker.on('message', (message: DiffMessage) => {
    if (typeof message === 'object' && ('result' in message || 'failure' in message)) {
      end = message;
      return;
    }
    known.add(message);
    onProgress?.(message);
  });
  worker.on('error', (error) => {
    failure = error as NodeJS.ErrnoException;
  });
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop);
  // What the thread has sent is received before its exit.
  await once(worker, 'exit');
  signal.removeEventListener('abort', stop);
  if (end && 'result' in end) return end.result;
  if (end) throw new CliError(end.failure.exitCode, end.failure.message);
  if (failure && failure.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw failure;
  return known.findings(failure ? 'the memory of one Node.js thread' : String(signal.reason));
}

/** What a thread has sent so far. */
class Known {
  #findings: Finding[] = [];
  #undecided: Finding[] = [undecided({ old: '', new: '' })];
  /** What is known about the first that is undecided, and how many findings there were before. */
  #whole: { finding: Finding; before: number } | undefined;
  readonly #stages: { stage: Stage; start: number }[] = [];

  add(progress: Progress): void {
    if (progress === 'decided') {
      this.#undecided.shift();
      this.#whole = undefined;
    } else if ('stage' in progress) this.#stages.push({ stage: progress.stage, start: performance.now() });
    else if ('undecided' in progress) this.#undecided = progress.undecided;
    else if ('whole' in progress) this.#whole = { finding: progress.whole, before: this.#findings.length };
    else this.#findings.push(progress.finding);
  }

  /** @param limit what did not suffice for the rest */
  findings(limit: string): Finding[] {
    const reason = `them within ${limit}: ${this.#timesSpent()}`;
    const rest = this.#whole ? this.#undecided.slice(1) : this.#undecided;
    return bySeverity([...this.#findings, ...this.#unexplained(), ...rest.map((finding) => ({ ...finding, reason }))]);
  }

  #unexplained(): Finding[] {
    if (!this.#whole) return [];
    const { finding, before } = this.#whole;
    return this.#findings.slice(before).some(({ severity }) => severity === finding.severity) ? [] : [finding];
  }

  /** Such as "reading took 0.1 s, compiling 5.2 s". */
  #timesSpent(): string {
    const end = performance.now();
    const spent = new Map<Stage, number>();
    for (const [index, { stage, start }] of this.#stages.entries()) {
      spent.set(stage, (spent.get(stage) ?? 0) + (this.#stages[index + 1]?.start ?? end) - start);
    }
    const times = [...spent].map(([stage, time]) => `${stage} took ${(time / 1_000).toFixed(1)} s`);
    return times.length > 0 ? times.join(', ') : 'the thread had not started';
  }
}
