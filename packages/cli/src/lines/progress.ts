import type { Output } from '../io.ts';
import { StatusLine } from '../report/status-line.ts';

const BAR_LENGTH = 20;

/** Shows on a terminal how much of the files is read. */
export class Progress {
  readonly #line: StatusLine;
  readonly #start = performance.now();
  #files = '';
  #bytesBefore = 0;
  #bytes = 0;

  constructor(stream: Output) {
    this.#line = new StatusLine(stream);
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
    this.#line.show(() => {
      const rate = (this.#bytesBefore + bytes) / 1e3 / (performance.now() - this.#start);
      return `${this.#files}${shareOf(bytes, size)}, ${rate.toFixed(1)} MB/s`;
    });
  }

  /** Erases the line, so that other output can be written. */
  clear(): void {
    this.#line.clear();
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
