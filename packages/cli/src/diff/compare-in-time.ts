import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../cli-error.ts';
import type { DiffMessage, Versions } from './diff-process.ts';
import { type Finding, undecided } from './findings/finding.ts';
import { bySeverity } from './findings/verdict.ts';
import type { OnProgress, Progress, Stage } from './progress.ts';

const PROCESS = fileURLToPath(new URL(`./diff-process${extname(import.meta.url)}`, import.meta.url));

interface Options {
  /** Ends the comparison at once. Its reason says what it did not fit into, such as "60 seconds". */
  signal: AbortSignal;
  onProgress?: OnProgress;
  /** Called with the path of a report in a folder, which is skipped. */
  onReport?(path: string): void;
}

/**
 * Reads and compares two versions in a process of its own, which can be ended whatever it does. A thread cannot: while
 * Node.js compiles the code of a large validator, for example, it does not end for many seconds.
 * @returns the findings, also those that were known when the comparison was ended; what was not decided then is `undecided`
 * @throws {CliError} if a version cannot be read, or is not a valid schema
 */
export async function compareInTime(versions: Versions, { signal, onProgress, onReport }: Options): Promise<Finding[]> {
  const known = new Known();
  let end: Exclude<DiffMessage, Progress | { report: string }> | undefined;
  const child = fork(PROCESS, [JSON.stringify(versions)], {
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
    serialization: 'advanced',
    // Node.js prints pages about memory that is exhausted.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (message: DiffMessage) => {
    if (typeof message === 'object' && ('result' in message || 'failure' in message || 'crash' in message)) {
      end = message;
      return;
    }
    if (typeof message === 'object' && 'report' in message) {
      onReport?.(message.report);
      return;
    }
    known.add(message);
    onProgress?.(message);
  });
  const stop = () => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  // What was sent before the end is received before it.
  await once(child, 'close');
  signal.removeEventListener('abort', stop);
  if (!end) return known.findings(signal.aborted ? String(signal.reason) : 'the memory of one Node.js process');
  if ('crash' in end) throw end.crash;
  if ('failure' in end) throw new CliError(end.failure.exitCode, end.failure.message);
  return end.result;
}

/** What a process has sent so far. */
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
    return times.length > 0 ? times.join(', ') : 'it had not started';
  }
}
