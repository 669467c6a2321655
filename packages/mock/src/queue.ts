/** From how many removed items on the array is shortened. */
const MOST_REMOVED = 1_024;

/**
 * A list that grows at its end and is dropped at its start. `Array.shift` moves every other item: in a list of 10,000,
 * that takes as long as all the rest of a delivery.
 */
export class Queue<T> {
  #items: (T | undefined)[] = [];
  /** How many items at the start of the array are removed. */
  #removed = 0;

  get length(): number {
    return this.#items.length - this.#removed;
  }

  at(index: number): T | undefined {
    return index < 0 ? undefined : this.#items[this.#removed + index];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  /** Removes the first item. */
  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const first = this.#items[this.#removed];
    this.#items[this.#removed] = undefined;
    this.#removed += 1;
    if (this.#removed > MOST_REMOVED && this.#removed * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#removed);
      this.#removed = 0;
    }
    return first;
  }

  /** A copy of a part, as `Array.slice` takes it of indices from 0 on. */
  slice(start = 0, end: number = this.length): T[] {
    return this.#items.slice(this.#removed + start, this.#removed + end) as T[];
  }
}
