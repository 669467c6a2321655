const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Takes the errors that nobody handles from the listeners of the process, such as those of a test runner, until it is
 * stopped: they are what is examined, and no failure of the examination.
 */
export class CrashWatch {
  readonly errors: unknown[] = [];
  readonly #others = EVENTS.map((event) => process.listeners(event as 'uncaughtException'));
  readonly #own = (error: unknown) => void this.errors.push(error);

  constructor() {
    for (const event of EVENTS) {
      process.removeAllListeners(event);
      process.on(event, this.#own);
    }
  }

  stop(): void {
    for (const [index, event] of EVENTS.entries()) {
      process.removeListener(event, this.#own);
      for (const listener of this.#others[index] ?? []) process.on(event as 'uncaughtException', listener);
    }
  }
}
