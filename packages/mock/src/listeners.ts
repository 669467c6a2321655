/** Functions to call when something happens. */
export class Listeners<T> {
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<(value: T) => void>();

  /** @param report takes the errors of listeners */
  constructor(report: (error: unknown) => void = () => {}) {
    this.#report = report;
  }

  /** Whether there is none, so that the value to call them with need not be computed. */
  get isEmpty(): boolean {
    return this.#listeners.size === 0;
  }

  /** Adds a listener. Returns a function that removes it. */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  call(value: T): void {
    for (const listener of this.#listeners) {
      try {
        listener(value);
      } catch (error) {
        this.#report(error);
      }
    }
  }
}
