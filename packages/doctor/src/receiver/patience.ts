import { pause, turn } from '../real-time.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { Silence } from './silence.ts';

export interface PatienceOptions {
  /** The requests to wait for. */
  exchanges: ExchangeLog;
  /** What the app threw outside of its requests: it may never respond then. */
  crashes: readonly unknown[];
  /** For how long nothing must happen while a request is open, in milliseconds of real time. */
  patienceMs: number;
}

/** How long a receiver crashed is waited for: it may respond all the same. */
const AFTER_CRASH_MS = 500;

/** In so many turns of the event loop, most receivers in this process respond: a tick of real time would take far longer. */
const TURNS = 30;

/** Waits for the responses of a receiver in real time, which a virtual clock does not know. Once it is over, it stays over. */
export class Patience {
  readonly #options: PatienceOptions;
  #isOver = false;

  constructor(options: PatienceOptions) {
    this.#options = options;
  }

  /** Whether a request stayed without a response for too long. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Waits until the receiver has responded to all requests. Returns whether there was any to wait for. */
  async untilAnswered(): Promise<boolean> {
    const { exchanges, crashes, patienceMs } = this.#options;
    let wasOpen = false;
    const silence = new Silence();
    silence.see(exchanges.activity);
    for (let turns = 0; exchanges.inFlight > 0 && !this.#isOver; turns++) {
      wasOpen = true;
      await (turns < TURNS ? turn() : pause());
      silence.see(exchanges.activity);
      this.#isOver = silence.ms > (crashes.length > 0 ? AFTER_CRASH_MS : patienceMs);
    }
    return wasOpen && !this.#isOver;
  }
}
