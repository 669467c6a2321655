import type { Whapi } from '../setup-whapi.ts';

/** What a scenario acts on: the channel's phones, and the gateway as the app would call it. */
export interface ScenarioContext {
  whapi: Whapi;
  /**
   * Calls the gateway's REST API.
   * @returns the JSON of the answer
   * @throws {Error} naming the call, when it was not answered with a 2xx
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** A named story of several steps. It makes what it needs, so it can be played first or after others. */
export interface Scenario {
  name: string;
  /** What happens, in a few words. */
  title: string;
  play(context: ScenarioContext): Promise<void>;
}
