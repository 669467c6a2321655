import { type ReadonlySignal, signal } from '@preact/signals';
import type { Row } from '../api/row.ts';

/** Runs something before the next picture: many changes at once are drawn once. */
type OnFrame = (callback: () => void) => void;

/** As many as the mock keeps by default. */
const MOST_ROWS = 30_000;

/** The rows of the timeline, oldest first. */
export class Rows {
  readonly #list = signal<readonly Row[]>([]);
  readonly #epoch = signal(0);
  readonly #onFrame: OnFrame;
  #next: Row[] = [];
  #isDue = false;

  constructor(onFrame: OnFrame = onNextFrame) {
    this.#onFrame = onFrame;
  }

  get list(): ReadonlySignal<readonly Row[]> {
    return this.#list;
  }

  /** Changes when all rows are forgotten: their ids and numbers start over. */
  get epoch(): ReadonlySignal<number> {
    return this.#epoch;
  }

  /** Adds a row, or replaces it after it has changed. */
  put(row: Row): void {
    const last = this.#next.at(-1);
    if (!last || last.seq < row.seq) this.#next.push(row);
    else {
      const index = indexOf(this.#next, row.seq);
      if (this.#next[index]?.seq !== row.seq) return;
      this.#next[index] = row;
    }
    this.#show();
  }

  clear(): void {
    this.#next = [];
    this.#epoch.value += 1;
    this.#show();
  }

  #show(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#onFrame(() => {
      this.#isDue = false;
      this.#next = this.#next.slice(-MOST_ROWS);
      this.#list.value = this.#next.slice();
    });
  }
}

/** The index of the first row whose number is not less than `seq`. */
function indexOf(rows: readonly Row[], seq: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A page in the background draws no frames, and yet its title counts what is new. */
function onNextFrame(callback: () => void): void {
  if (document.hidden) setTimeout(callback, 200);
  else requestAnimationFrame(callback);
}
