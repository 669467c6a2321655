import net from 'node:net';
import { pause, realNow, within } from '../real-time.ts';
import { UnreachableError } from './unreachable-error.ts';

const LONGEST_CONNECT_MS = 5_000;
/** For how long a receiver that was there is waited for: who runs it may start it again. */
const RESTART_MS = 15_000;
const PAUSE_MS = 100;

/** Knows whether somebody listens at a URL. */
export class Reach {
  readonly #url: string;
  #wasThere = false;
  /** Whether it was waited for in vain. */
  #isGone = false;

  readonly #startMs: number;

  /** @param startMs for how long it is waited for the first time, in milliseconds */
  constructor(url: string, startMs: number) {
    this.#url = url;
    this.#startMs = startMs;
  }

  /**
   * Waits until somebody listens: for 15 s after the first time, and not at all once it was waited for in vain.
   * @throws {UnreachableError}
   */
  async wait(): Promise<void> {
    const startedAt = realNow();
    const patienceMs = this.#isGone ? 0 : this.#wasThere ? RESTART_MS : this.#startMs;
    for (;;) {
      const code = await connectOnce(new URL(this.#url));
      this.#isGone = code !== undefined;
      if (code === undefined) break;
      if (realNow() - startedAt >= patienceMs) throw new UnreachableError(this.#url, code, this.#wasThere);
      await pause(PAUSE_MS);
    }
    this.#wasThere = true;
  }
}

/** Why nobody could be reached. Nothing, if somebody listens. */
function connectOnce({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = net.connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
  const connected = new Promise<string | undefined>((resolve) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code || message));
  });
  return within(connected, LONGEST_CONNECT_MS, () => new Error('ETIMEDOUT'))
    .catch(() => 'ETIMEDOUT')
    .finally(() => socket.destroy());
}
