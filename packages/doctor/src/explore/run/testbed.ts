import type { Delivery, Receiver, Whapi } from '@whapi-webhooks/mock';
import {
  type HeldAttempt,
  type MockClock,
  nodeListenerOf,
  type SteeredWhapi,
  type Stepper,
  steerWhapi,
  toNodeReceiver,
  toReceiver,
} from '@whapi-webhooks/mock/internals';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { Setup } from '../../setup.ts';
import { ExploreError, reasonOf } from '../explore-error.ts';
import { callListener } from './call-listener.ts';
import { type StoryStep, storyOf } from './story.ts';

/** A run times out attempts itself. */
const NEVER_MS = 2 ** 31 - 1;
const GATEWAY_HOSTS = /^(?:gate|panel)\.whapi\.cloud\.?$/i;

/** What every run of an exploration has in common. */
export interface TestbedOptions {
  setup: Setup;
  scenario: AnyScenario;
  /** Where the app is connected. */
  url: string;
  token: string;
  seed: number;
  /** The events that the app is subscribed to. Default: all. */
  events?: readonly WhapiEventName[] | undefined;
  /** Whether the state of the channel matters in the end. */
  needsLastState: boolean;
  /** Responds to requests to other hosts than the gateway. */
  fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
}

/** How the app is called. */
export type Receive = (request: Request) => Response | Promise<Response>;

/** A run, as far as its testbed uses it. */
interface TestbedRun {
  /** Takes an attempt that is ready to start. */
  hold(attempt: HeldAttempt): void;
  /** Handles the request of an attempt. */
  receive(request: Request): Promise<Response>;
}

/** A mock that is used again and again, for one run after another. */
export class Testbed {
  readonly steps: readonly StoryStep[];
  readonly seed: number;
  readonly #options: TestbedOptions;
  readonly #steered: SteeredWhapi;
  #run: TestbedRun | undefined;
  #others = 0;
  #clockDelivers = false;
  #isUndisturbedOver = false;
  readonly #baseline = countResources();

  constructor(options: TestbedOptions) {
    const { scenario, url, token, seed, events } = options;
    this.#options = options;
    this.seed = seed;
    this.steps = storyOf(scenario);
    const receive: Receiver = (request) => this.#run?.receive(request) ?? new Response();
    this.#steered = steerWhapi({ token, seed, timeoutMs: NEVER_MS }, { url, receive }, (attempt) =>
      this.#run?.hold(attempt),
    );
    if (events) this.whapi.subscribe({ url, events: [...events] });
  }

  get whapi(): Whapi {
    return this.#steered.whapi;
  }

  /** What happened in the run, to be read only. */
  get logs(): SteeredWhapi['logs'] {
    return this.#steered.logs;
  }

  /** What the channel knows now. */
  get state(): SteeredWhapi['state'] {
    return this.#steered.state;
  }

  get clock(): MockClock {
    return this.#steered.clock;
  }

  /** Makes room for the next run. */
  begin(run: TestbedRun): Stepper {
    this.#run = run;
    this.#others = 0;
    this.whapi.reset();
    return this.#steered.begin(this.#options.scenario);
  }

  /** Whether the timers of the mock send anything to the app: otherwise, time that passes changes nothing for it. */
  get clockDelivers(): boolean {
    return this.#clockDelivers;
  }

  /** Whether nobody would notice if the timers of the mock did not fire once the story is over. */
  get isClockIdle(): boolean {
    return this.#isUndisturbedOver && !this.#clockDelivers && !this.#options.needsLastState;
  }

  /** The timers of the mock have sent something. Once the undisturbed run is over, that is no news. */
  sawClockDeliver(): void {
    this.#clockDelivers ||= !this.#isUndisturbedOver;
  }

  undisturbedIsOver(): void {
    this.#isUndisturbedOver = true;
  }

  /** Runs something outside of any delivery. */
  detached<T>(run: () => T): T {
    return this.#steered.detached(run);
  }

  /** @throws {Error} that occurred in the mock, such as that the app answers itself in a loop */
  throwErrors(): void {
    this.#steered.throwErrors();
  }

  currentDelivery(): { readonly id: string } | undefined {
    return this.#steered.currentDelivery();
  }

  repeat(delivery: Delivery): void {
    this.#steered.repeat(delivery);
  }

  /** @throws {ExploreError} when `setup` returns what is no app */
  async createApp(): Promise<Receive> {
    const { setup, url } = this.#options;
    const app = await setup();
    try {
      const receiver = toNodeReceiver(url, app);
      const listener = nodeListenerOf(receiver);
      return listener ? callListener(listener) : toReceiver(url, receiver);
    } catch (error) {
      throw new ExploreError('setup', `Failed to explore: \`setup\` returned no app: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }

  /** Answers a request of the app. Returns nothing when only the user could. */
  answer(request: Request): { id: string; response: Promise<Response> } | undefined {
    const { fetch } = this.#options;
    if (GATEWAY_HOSTS.test(new URL(request.url).hostname)) {
      const response = this.whapi.gateway.handle(request);
      return { id: `r${this.#steered.lastRequestId}`, response };
    }
    if (!fetch) return undefined;
    this.#others += 1;
    return { id: `x${this.#others}`, response: Promise.resolve(fetch(request)) };
  }

  /** What the process waits for now, and did not before. */
  foreignResources(): string[] {
    const now = countResources();
    return [...now].filter(([name, count]) => count > (this.#baseline.get(name) ?? 0)).map(([name]) => name);
  }
}

/** Real timers are no sign: those of the app are faked. */
const OWN_RESOURCES = new Set(['Immediate', 'Timeout']);

function countResources(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of process.getActiveResourcesInfo()) {
    if (!OWN_RESOURCES.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
