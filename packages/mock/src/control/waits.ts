import type { Inside } from '../inside.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { ControlError } from './control-error.ts';

// Taken before a test can install fake timers, which would keep a client waiting forever.
const { setTimeout, clearTimeout } = globalThis;

/** How many clients may wait at the same time. */
const MOST_WAITS = 100;

/** A condition to wait for. */
export interface Awaited {
  /** Called at once, after each change in the timeline, and when `quietMs` have passed without one. */
  isMet(quietMs: number): boolean;
  /** How long nothing must change before it can be met. Default 0. */
  quietMs?: number;
  limitMs: number;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
}

/** The clients that wait for something, in real time. */
export class Waits {
  readonly #timeline: Pick<Timeline, 'onChange'>;
  readonly #inside: Pick<Inside, 'onReset'>;
  #count = 0;

  constructor(timeline: Pick<Timeline, 'onChange'>, inside: Pick<Inside, 'onReset'>) {
    this.#timeline = timeline;
    this.#inside = inside;
  }

  /** How many clients are waiting. */
  get count(): number {
    return this.#count;
  }

  /**
   * Waits until a condition is met.
   * @returns whether it was met in time
   * @throws {ControlError} when the mock is reset meanwhile, the client goes away, or too many clients are waiting
   */
  async until(awaited: Awaited): Promise<boolean> {
    if (this.#count >= MOST_WAITS) {
      const hint = 'End some of them, or check without waiting: POST /verify.';
      throw new ControlError(429, 'too-many-waits', `${MOST_WAITS} clients are waiting already`, { hint });
    }
    this.#count += 1;
    try {
      return await this.#wait(awaited);
    } finally {
      this.#count -= 1;
    }
  }

  #wait({ isMet, quietMs = 0, limitMs, signal }: Awaited): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let quiet: ReturnType<typeof setTimeout> | undefined;
      const ends: (() => void)[] = [];
      const end = (conclude: () => void) => {
        for (const each of ends) each();
        clearTimeout(quiet);
        conclude();
      };
      const check = (quietForMs: number) => {
        try {
          if (isMet(quietForMs)) end(() => resolve(true));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const changed = () => {
        clearTimeout(quiet);
        if (quietMs > 0) quiet = setTimeout(() => check(quietMs), quietMs);
        else check(0);
      };
      const gone = () => end(() => reject(new ControlError(499, 'gone', 'The client closed the connection')));
      const limit = setTimeout(() => end(() => resolve(false)), limitMs);
      ends.push(
        () => clearTimeout(limit),
        () => signal.removeEventListener('abort', gone),
        this.#timeline.onChange(changed),
        this.#inside.onReset(() => end(() => reject(new ControlError(409, 'reset', 'The mock was reset')))),
      );
      signal.addEventListener('abort', gone);
      if (signal.aborted) gone();
      else changed();
    });
  }
}
