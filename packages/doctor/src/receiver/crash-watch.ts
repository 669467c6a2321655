import { AsyncLocalStorage } from 'node:async_hooks';

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;

type Listener = (...args: unknown[]) => void;

/** Errors that nobody handles, by the trial in which the app that has them was called. */
type Crashes = unknown[];

/**
 * Takes the errors that nobody handles from the listeners of the process, such as those of a test runner: they are what is
 * examined, and no failure of the examination. Shared by all examinations of the process.
 */
class CrashWatch {
  readonly #trials = new AsyncLocalStorage<Crashes>();
  /** Trials that run now: what belongs to none is counted in the newest. */
  readonly #running: Crashes[] = [];
  #watching = 0;
  #others: Listener[][] = [];

  /** Begins to watch. Returns what ends it. */
  start(): () => void {
    this.#watching += 1;
    if (this.#watching === 1) {
      this.#others = EVENTS.map(listenersOf);
      for (const event of EVENTS) process.removeAllListeners(event).on(event, this.#onError);
    }
    let isWatching = true;
    return () => {
      if (!isWatching) return;
      isWatching = false;
      this.#watching -= 1;
      if (this.#watching > 0) return;
      for (const [index, event] of EVENTS.entries()) {
        process.removeAllListeners(event);
        for (const listener of this.#others[index] ?? []) process.on(event, listener);
      }
    };
  }

  /** Begins a trial. What is run in it later is `in` it as well, however late it throws. */
  begin(): { crashes: Crashes; in: <T>(run: () => T) => T; end(): void } {
    const crashes: Crashes = [];
    this.#running.push(crashes);
    return {
      crashes,
      in: (run) => this.#trials.run(crashes, run),
      end: () => {
        this.#running.splice(this.#running.indexOf(crashes), 1);
        if (this.#running.length === 0) this.#removeListenersOfApps();
      },
    };
  }

  readonly #onError: Listener = (error) => {
    // An app that listens itself survives.
    if (EVENTS.some((event) => listenersOf(event).length > 1)) return;
    (this.#trials.getStore() ?? this.#running.at(-1))?.push(error);
  };

  /** Each trial has an app of its own, and so would its listeners pile up. */
  #removeListenersOfApps(): void {
    for (const event of EVENTS) process.removeAllListeners(event).on(event, this.#onError);
  }
}

function listenersOf(event: (typeof EVENTS)[number]): Listener[] {
  return process.listeners(event as 'uncaughtException') as Listener[];
}

export const crashWatch = new CrashWatch();
