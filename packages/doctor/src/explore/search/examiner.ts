import type { Whapi } from '@whapi-webhooks/mock';
import { SeededRandom } from '@whapi-webhooks/mock/internals';
import { actionsOf } from '../actions.ts';
import { ExploreError, reasonOf } from '../explore-error.ts';
import { defaultInvariants, type ExploredRun, type Invariant } from '../invariants.ts';
import { fakeGlobals } from '../run/fake-globals.ts';
import type { FaultLimits } from '../run/faults.ts';
import { Follower } from '../run/follower.ts';
import { guardProcess } from '../run/guard-process.ts';
import { type Crash, Run } from '../run/run.ts';
import { SleepingCompletions } from '../run/sleeping-completions.ts';
import { Testbed, type TestbedOptions } from '../run/testbed.ts';
import type { SchedulePlan } from './schedule-plan.ts';

export interface ExaminerOptions extends Omit<TestbedOptions, 'needsLastState'> {
  limits: FaultLimits;
  invariants: readonly Invariant[];
  /** Whether deliveries of different chats are independent of each other. */
  chatsCommute: boolean;
}

/** How much real time the first run gets for what only the first run does. */
const PATIENCE_MS = 2_000;

/** What is wrong with what a schedule led to. */
export interface Violation {
  /** The invariant that is broken; or `crash`, `loop`, or `expectation` for a step of the story that waits in vain. */
  readonly invariant: string;
  readonly message: string;
}

/** What came of a plan. */
export interface Executed {
  /** What was chosen, where there was a choice. */
  readonly choices: readonly number[];
  /** How many things there were to choose from. */
  readonly widths: readonly number[];
  /** The completions by their names, up to the last that was not the next in the undisturbed order. */
  readonly schedule: readonly string[];
  /** Another schedule is the same but for the order of what is independent. */
  readonly isRedundant: boolean;
  readonly violation?: Violation | undefined;
  /** At which place a given schedule could not be followed. */
  readonly divergedAt?: number | undefined;
}

interface Reference {
  readonly requests: Whapi['requests'];
  readonly deliveries: Whapi['deliveries'];
}

/** Runs one story under many schedules, and judges what they lead to. */
export class Examiner {
  readonly #options: ExaminerOptions;
  readonly #testbed: Testbed;
  #reference: Reference | undefined;
  #run: Run | undefined;
  /** Whether runs take the time for turns of the event loop: until it is known that the app does not need them. */
  #turns = true;
  readonly #restore: (() => void)[] = [];

  constructor(options: ExaminerOptions) {
    this.#options = options;
    this.#testbed = new Testbed({ ...options, needsLastState: options.invariants !== defaultInvariants });
    this.#restore.push(
      fakeGlobals(),
      guardProcess((crash) => this.#run?.crashed(crash)),
    );
  }

  /** Restores what it replaced in the process. */
  close(): void {
    for (const restore of this.#restore.splice(0).reverse()) restore();
  }

  /** What happened in the last run. */
  get whapi(): Whapi {
    return this.#testbed.whapi;
  }

  /** The last run. */
  get run(): Run | undefined {
    return this.#run;
  }

  get options(): ExaminerOptions {
    return this.#options;
  }

  /**
   * Runs the story undisturbed: once to warm up, and twice to compare.
   * @returns what came of it
   * @throws {ExploreError} when the two differ, or the app cannot be explored
   */
  async prepare(): Promise<Executed> {
    const actions: string[][] = [];
    const labels: string[][] = [];
    let last: Executed | undefined;
    // The first one warms up, by loading modules for instance: only what it does is compared.
    for (const patienceMs of [PATIENCE_MS, 0, 0]) {
      last = await this.#perform({ deviations: [] }, patienceMs);
      actions.push(keysOf(actionsOf(this.#testbed.logs).all));
      labels.push(this.#labels());
      this.#testbed.undisturbedIsOver();
    }
    const [warm, first, second] = actions as [string[], string[], string[]];
    const difference =
      firstDifference(warm, first) ?? firstDifference(first, second) ?? firstDifference(labels[1]!, labels[2]!);
    if (difference !== undefined) {
      throw new ExploreError(
        'stateful',
        `Failed to explore: two undisturbed runs differ: ${difference}. Create everything that the app remembers in \`setup\`, and take chance only from Math.random and crypto.randomUUID`,
      );
    }
    this.#turns = this.#run?.needsTurns === true;
    const violation = this.#judge(undefined);
    this.#reference = this.#testbed.logs;
    return { ...(last as Executed), violation };
  }

  /** Runs the story as a plan says, and judges what it leads to. */
  async execute(plan: SchedulePlan): Promise<Executed> {
    const executed = await this.#perform(plan);
    if (executed.isRedundant) return executed;
    return { ...executed, violation: this.#judge(this.#reference) };
  }

  async #perform(plan: SchedulePlan, patienceMs = 0): Promise<Executed> {
    const choices: number[] = [];
    const widths: number[] = [];
    const { limits, chatsCommute } = this.#options;
    const sleeping = new SleepingCompletions(limits, chatsCommute);
    const follow = 'schedule' in plan ? new Follower(plan.schedule) : undefined;
    const choose = 'schedule' in plan ? undefined : chooserFor(plan);
    let isRedundant = false;
    const run = new Run(
      this.#testbed,
      limits,
      (completions) => {
        if (follow) return follow.next(completions);
        const awake = sleeping.awake(completions);
        isRedundant = awake.length === 0;
        const index = awake.length < 2 ? 0 : (choose?.(awake.length, choices.length) ?? 0);
        if (awake.length > 1) {
          choices.push(index);
          widths.push(awake.length);
        }
        const completion = awake[index];
        if (completion) sleeping.take(completion, awake.slice(0, index));
        return completion;
      },
      { patienceMs, turns: this.#turns },
    );
    this.#run = run;
    try {
      await run.go();
    } catch (error) {
      if (this.#turns || !run.needsTurns) throw error;
    }
    if (run.needsTurns && !this.#turns) {
      this.#turns = true;
      return this.#perform(plan);
    }
    const schedule = run.taken.slice(0, run.disturbedUntil).map(({ label }) => label);
    return { choices, widths, schedule, isRedundant, divergedAt: follow?.divergedAt };
  }

  #labels(): string[] {
    return (this.#run?.taken ?? []).map(({ label }) => label);
  }

  #judge(reference: Reference | undefined): Violation | undefined {
    const run = this.#run as Run;
    if (run.crash) return { invariant: 'crash', message: describeCrash(run.crash) };
    try {
      this.#testbed.throwErrors();
    } catch (error) {
      return { invariant: 'loop', message: reasonOf(error) };
    }
    if (run.unmetStep !== undefined) {
      const step = this.#options.scenario.steps[run.unmetStep];
      return {
        invariant: 'expectation',
        message: `step ${run.unmetStep + 1} of the story waited in vain: ${step?.do} ${JSON.stringify(step?.with)}`,
      };
    }
    const testbed = this.#testbed;
    const { whapi } = testbed;
    const { invariants } = this.#options;
    const explored: ExploredRun = {
      // Invariants of users get what they cannot change.
      ...(invariants === defaultInvariants ? testbed.logs : { requests: whapi.requests, deliveries: whapi.deliveries }),
      get timeline() {
        return whapi.timeline;
      },
      get state() {
        return testbed.state;
      },
      get schedule() {
        return run.taken.map(({ label }) => label);
      },
      ...(reference && { undisturbed: reference }),
    };
    for (const invariant of invariants) {
      const violation = check(invariant, explored);
      if (violation) return violation;
    }
    return undefined;
  }
}

/** Chooses one of several completions at one of the places where there is a choice. */
function chooserFor(plan: Exclude<SchedulePlan, { schedule: unknown }>): (width: number, at: number) => number {
  if ('deviations' in plan) {
    const byPlace = new Map(plan.deviations);
    return (_, at) => byPlace.get(at) ?? 0;
  }
  const random = new SeededRandom(plan.chance);
  return (width) => Math.floor(random.chance() * width);
}

/** @throws {ExploreError} when the invariant itself fails */
function check(invariant: Invariant, run: ExploredRun): Violation | undefined {
  const name = invariant.name || 'an invariant without a name';
  let returned: unknown;
  try {
    returned = invariant(run);
  } catch (error) {
    if (isAssertion(error)) return { invariant: name, message: (error as Error).message };
    throw new ExploreError(
      'invariant',
      `Failed to check the invariant \`${name}\`: it threw ${error instanceof Error ? error.name : typeof error}: ${reasonOf(error)}. Correct it, or throw an assertion error if the app is wrong`,
      { cause: error },
    );
  }
  if (typeof (returned as PromiseLike<unknown> | undefined)?.then === 'function') {
    (returned as Promise<unknown>).then(undefined, () => {});
    throw new ExploreError(
      'invariant',
      `Failed to check the invariant \`${name}\`: it returned a promise. Make it synchronous`,
    );
  }
  return undefined;
}

/** Of Node, Chai and Vitest, or of Jest, which throws a plain error with a result. */
function isAssertion(error: unknown): boolean {
  const { name, matcherResult } = (error ?? {}) as { name?: unknown; matcherResult?: unknown };
  return (typeof name === 'string' && name.startsWith('AssertionError')) || matcherResult !== undefined;
}

function describeCrash({ kind, error }: Crash): string {
  const what = kind === 'exception' ? 'an uncaught exception' : 'an unhandled rejection';
  return `${what} would end the process of the app: ${reasonOf(error)}`;
}

function keysOf(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([key, count]) => `${key} (${count} times)`).sort();
}

function firstDifference(first: readonly string[], second: readonly string[]): string | undefined {
  const at = first.findIndex((each, index) => each !== second[index]);
  if (at >= 0)
    return `the first has "${first[at]}" where the second has ${second[at] === undefined ? 'nothing' : `"${second[at]}"`}`;
  if (second.length > first.length) return `the second has "${second[first.length]}" where the first has nothing`;
  return undefined;
}
