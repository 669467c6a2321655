import type { Output } from '../io.ts';

const QUIET_MS = 1_000;
const EVERY_MS = 100;

/** A line on a terminal about what a command is doing, once that takes longer than a second. */
export class StatusLine {
  readonly #stream: Output;
  #next: number;
  #isShown = false;

  constructor(stream: Output) {
    this.#stream = stream;
    this.#next = stream.isTTY ? performance.now() + QUIET_MS : Number.POSITIVE_INFINITY;
  }

  /** @param text is asked for the line if it is time for a new one */
  show(text: () => string): void {
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + EVERY_MS;
    this.#isShown = true;
    // A line that wraps could not be erased.
    this.#stream.write(`\r\u001b[K${text().slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  /** Erases the line, so that other output can be written. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}
