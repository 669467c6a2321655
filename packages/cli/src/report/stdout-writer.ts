import { clearTimeout, setTimeout } from 'node:timers';
import { CliError } from '../cli-error.ts';
import type { Io } from '../io.ts';

const CHUNK_LENGTH = 65_536;
/** How long a result may wait for others: much less than a person notices. */
const DELAY_MS = 10;

/**
 * Writes a report to standard output, in large pieces unless that is a terminal: a piece for each of a thousand files takes
 * as long as reading them. What is left is written a moment later, so that the reader of a pipe need not wait for more.
 */
export class StdoutWriter {
  readonly #io: Pick<Io, 'stdout' | 'outputLost'>;
  #waiting = '';
  #scheduled: ReturnType<typeof setTimeout> | undefined;
  #hasWritten = false;
  /** What was thrown while nobody was there to catch it. */
  #failure: unknown;

  constructor(io: Pick<Io, 'stdout' | 'outputLost'>) {
    this.#io = io;
  }

  /**
   * @returns resolves when a slow reader has caught up, so that a long report does not pile up in memory
   * @throws {CliError} when an earlier text could not be written. If the reader has gone, the text is dropped.
   */
  write(text: string): void | Promise<void> {
    this.#waiting += text;
    if (this.#io.stdout.isTTY || this.#waiting.length >= CHUNK_LENGTH) return this.flush();
    this.#scheduled ??= setTimeout(() => {
      try {
        this.writeNow();
      } catch (error) {
        this.#failure = error;
      }
    }, DELAY_MS);
  }

  /** Writes what is left. Returns and throws as `write` does. */
  flush(): void | Promise<void> {
    const { stdout, outputLost } = this.#io;
    if (this.#failure !== undefined) throw this.#failure;
    if (outputLost?.reason instanceof CliError) throw outputLost.reason;
    this.writeNow();
    return outputLost?.aborted ? undefined : stdout.untilDrained?.();
  }

  /** Writes what is left, without waiting. If standard output cannot be written any more, the text is dropped. */
  writeNow(): void {
    clearTimeout(this.#scheduled);
    this.#scheduled = undefined;
    const text = this.#waiting;
    this.#waiting = '';
    if (text === '' || this.#io.outputLost?.aborted) return;
    this.#hasWritten = true;
    this.#io.stdout.write(text);
  }

  /** Whether standard output has got a part of the report. */
  get hasWritten(): boolean {
    return this.#hasWritten;
  }
}
