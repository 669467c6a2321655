import type { Output } from '../io.ts';

const QUIET_MS = 1_000;
const EVERY_MS = 100;

/** Counts files on a terminal, once validating them takes longer than a second. */
export class Progress {
  readonly #stream: Output;
  readonly #total: number;
  #next: number;
  #isShown = false;

  constructor(stream: Output, total: number) {
    this.#stream = stream;
    this.#total = total;
    this.#next = stream.isTTY ? performance.now() + QUIET_MS : Number.POSITIVE_INFINITY;
  }

  show(done: number): void {
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + EVERY_MS;
    this.#isShown = true;
    this.#stream.write(`\r\u001b[Kvalidated ${done} of ${this.#total} files`);
  }

  /** Erases the line, so that other output can be written. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}
