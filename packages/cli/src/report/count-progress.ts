import type { Output } from '../io.ts';

const QUIET_MS = 1_000;
const EVERY_MS = 100;

/** Counts on a terminal, once it takes longer than a second. */
export class CountProgress {
  readonly #stream: Output;
  readonly #total: number;
  readonly #what: string;
  #next: number;
  #isShown = false;

  constructor(stream: Output, total: number, what: string) {
    this.#stream = stream;
    this.#total = total;
    this.#what = what;
    this.#next = stream.isTTY ? performance.now() + QUIET_MS : Number.POSITIVE_INFINITY;
  }

  show(done: number): void {
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + EVERY_MS;
    this.#isShown = true;
    this.#stream.write(`\r\u001b[K${done} of ${this.#total} ${this.#what}`);
  }

  /** Erases the line, so that other output can be written. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}
