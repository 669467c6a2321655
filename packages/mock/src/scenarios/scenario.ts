import type { Whapi } from '../whapi.ts';

/** What a scenario acts on: the channel, and the gateway as the app calls it. */
export interface ScenarioContext {
  whapi: Whapi;
  /**
   * Calls the gateway's REST API.
   * @returns the parsed body of a JSON response, the text of any other; `undefined` where there is no body
   * @throws {Error} that names the call, when the status is not 2xx
   */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/** A named sequence of steps. It creates what it needs, so it can be played on a new channel or after others. */
export interface Scenario {
  name: string;
  /** What happens, in one line. */
  title: string;
  play(context: ScenarioContext): Promise<void>;
}
