import { setImmediate } from 'node:timers';
import { CliError } from '../cli-error.ts';
import type { Io } from '../io.ts';

const CHUNK_LENGTH = 65_536;

/**
 * Writes a report to standard output, in large pieces unless that is a terminal. What is left is written when the process
 * waits for something, so that the reader of a pipe gets each result before the next input.
 */
export class StdoutWriter {
  readonly #io: Pick<Io, 'stdout' | 'outputLost'>;
  #waiting = '';
  #isScheduled = false;
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
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      try {
        this.writeNow();
      } catch (error) {
        this.#failure = error;
      }
    });
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
