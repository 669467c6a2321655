import type { Output } from '../io.ts';

const QUIET_MS = 1_000;
const EVERY_MS = 100;
const BAR_LENGTH = 20;

/** Shows on a terminal how much of the files is read, once it takes longer than a second. */
export class Progress {
  readonly #stream: Output;
  readonly #start = performance.now();
  #next: number;
  #isShown = false;
  #files = '';
  #bytesBefore = 0;
  #bytes = 0;

  constructor(stream: Output) {
    this.#stream = stream;
    this.#next = stream.isTTY ? this.#start + QUIET_MS : Number.POSITIVE_INFINITY;
  }

  /** @param file the number of the file that is begun, from 1 */
  begin(file: number, files: number): void {
    this.#files = files > 1 ? `file ${file} of ${files}, ` : '';
    this.#bytesBefore += this.#bytes;
    this.#bytes = 0;
    this.show(0, undefined);
  }

  /**
   * @param bytes how much of the file is read
   * @param size how large the file is, if that is known
   */
  show(bytes: number, size: number | undefined): void {
    this.#bytes = bytes;
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + EVERY_MS;
    this.#isShown = true;
    const rate = (this.#bytesBefore + bytes) / 1e3 / (now - this.#start);
    const text = `${this.#files}${shareOf(bytes, size)}, ${rate.toFixed(1)} MB/s`;
    this.#stream.write(`\r\u001b[K${text.slice(0, (this.#stream.columns ?? 80) - 1)}`);
  }

  /** Erases the line, so that other output can be written. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}

/** A file that grows while it is read is complete at most. */
function shareOf(bytes: number, size: number | undefined): string {
  if (!size) return megabytes(bytes);
  const share = Math.min(1, bytes / size);
  const bar = '#'.repeat(Math.round(share * BAR_LENGTH)).padEnd(BAR_LENGTH, '.');
  return `[${bar}] ${Math.floor(share * 100)} %, ${megabytes(bytes)} of ${megabytes(size)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
