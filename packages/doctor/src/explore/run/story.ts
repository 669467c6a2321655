import type { Whapi } from '@whapi-webhooks/mock';
import {
  deliveryResult,
  findDelivery,
  findRequest,
  milliseconds,
  requestResult,
  type Stepper,
} from '@whapi-webhooks/mock/internals';
import type { AnyScenario, StepName } from '@whapi-webhooks/types/steps';

/** A run, as far as the steps that wait see it. */
interface StoryRun {
  readonly isSettled: boolean;
  readonly whapi: Whapi;
  advance(byMs: number): boolean;
}

/** A step of a story. */
export interface StoryStep {
  readonly do: string;
  /**
   * Of a step that waits for something: whether it is done.
   * @param index its place in the story
   */
  readonly wait?: (run: StoryRun, stepper: Stepper, index: number) => boolean;
}

type Wait = NonNullable<StoryStep['wait']>;

const settle: Wait = (run, stepper, index) => {
  if (!run.isSettled) return false;
  stepper.keep(index, { now: run.whapi.clock.now() });
  return true;
};

/** The steps that wait. All others happen at once: their webhooks arrive concurrently. */
const WAITS: { readonly [N in StepName]?: Wait } = {
  settle,
  runAll: settle,
  advance(run, stepper, index) {
    const { by } = stepper.argumentOf(index);
    if (!run.advance(milliseconds(by as number))) return false;
    stepper.keep(index, { now: run.whapi.clock.now() });
    return true;
  },
  expectRequested({ whapi }, stepper, index) {
    const { operation, matcher, count } = stepper.argumentOf(index);
    const { found } = findRequest(whapi.requests, operation as never, matcher as never, count as number | undefined);
    if (found) stepper.keep(index, requestResult(found));
    return found !== undefined;
  },
  expectDelivered({ whapi }, stepper, index) {
    const { event, matcher } = stepper.argumentOf(index);
    const { found } = findDelivery(whapi.deliveries, event as never, matcher as never);
    if (found) stepper.keep(index, deliveryResult(found));
    return found !== undefined;
  },
};

/** The steps of a scenario, with what they wait for. */
export function storyOf({ steps }: AnyScenario): StoryStep[] {
  return steps.map((step) => {
    const wait = WAITS[step.do as StepName];
    return { do: step.do, ...(wait && { wait }) };
  });
}
