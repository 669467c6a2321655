import type { AnyScenario } from '@whapi-webhooks/types/steps';
import { ExploreError } from '../explore-error.ts';
import type { FaultKind, FaultLimits } from '../run/faults.ts';
import { readStory } from '../story-input.ts';
import { Examiner, type ExaminerOptions, type Executed } from './examiner.ts';
import type { Deviation } from './schedule-plan.ts';
import { search } from './search.ts';

/** How many schedules to run for each attempt to do without something, and for all of them. */
const MOST_FOR_ONE = 150;
const MOST_FOR_ALL = 1_500;

/** A duplicate is what a reader understands best, so it is the last to go. */
const HARDEST_FIRST: readonly FaultKind[] = ['timeouts', 'failures', 'delays', 'overlaps', 'reorders', 'duplicates'];

/** A failing schedule of a story. */
export interface Failing {
  options: ExaminerOptions;
  executed: Executed;
}

/**
 * Shrinks a failure: the fewest steps of the story, then the fewest faults, then the fewest deviations from the
 * undisturbed order. What is left breaks the same invariant.
 */
export async function shrink(failing: Failing): Promise<Failing> {
  let best = await withFewerDeviations(failing);
  let left = MOST_FOR_ALL;
  const isUndisturbed = hasNoDeviations(failing.executed);
  const attempt = async (options: ExaminerOptions): Promise<boolean> => {
    if (left <= 0) return false;
    const { explored, found } = await searchAgain(options, best.executed, {
      budget: Math.min(left, MOST_FOR_ONE),
      isUndisturbed,
    });
    left -= explored;
    if (!found) return false;
    best = { options, executed: found };
    return true;
  };
  const withSteps = (steps: AnyScenario['steps']) => ({
    ...best.options,
    scenario: { ...best.options.scenario, steps },
  });
  // Without what leads to it, an expectation is never met.
  const isAboutStory = failing.executed.violation?.invariant === 'expectation';
  for (let size = isAboutStory ? 0 : best.options.scenario.steps.length >> 1; size >= 1; size >>= 1) {
    for (let start = best.options.scenario.steps.length - size; start >= 0; start -= size) {
      const { steps } = best.options.scenario;
      const fewer = [...steps.slice(0, start), ...steps.slice(start + size)];
      if (fewer.length > 0 && fewer.length < steps.length && isStory(fewer)) await attempt(withSteps(fewer));
    }
  }
  for (const kind of HARDEST_FIRST) {
    while (best.options.limits[kind] > 0 && (await attempt({ ...best.options, limits: oneLess(best, kind) })));
  }
  return withFewerDeviations(best);
}

/** Without the unlimited ones at all, or with one less of the others. */
function oneLess({ options: { limits } }: Failing, kind: FaultKind): FaultLimits {
  return { ...limits, [kind]: Number.isFinite(limits[kind]) ? limits[kind] - 1 : 0 };
}

function isStory(steps: AnyScenario['steps']): boolean {
  try {
    readStory({ steps });
    return true;
  } catch {
    return false;
  }
}

interface SearchAgain {
  budget: number;
  /** Whether the whole story breaks the invariant undisturbed. If not, a part of it that does is another failure. */
  isUndisturbed: boolean;
}

/** Looks for a schedule that breaks the same invariant with no more deviations. */
async function searchAgain(
  options: ExaminerOptions,
  { violation, choices }: Executed,
  { budget, isUndisturbed }: SearchAgain,
): Promise<{ explored: number; found?: Executed }> {
  const examiner = new Examiner(options);
  try {
    const first = await examiner.prepare();
    if (first.violation && !isUndisturbed) return { explored: 1 };
    const maxDeviations = choices.filter((choice) => choice > 0).length;
    const executeAll = async (plans: Parameters<Parameters<typeof search>[0]>[0]) => {
      const all: Executed[] = [];
      for (const plan of plans) all.push(await examiner.execute(plan));
      return all;
    };
    const { explored, found } = await search(executeAll, first, {
      budget,
      seed: options.seed,
      batch: 1,
      maxDeviations,
      leastWalks: 0,
    });
    const isSame = found?.violation.invariant === violation?.invariant;
    return { explored, ...(found && isSame && { found: found.executed }) };
  } catch (error) {
    if (error instanceof ExploreError) return { explored: 1 };
    throw error;
  } finally {
    examiner.close();
  }
}

/** Leaves out one deviation after the other, as long as the same invariant is broken. */
async function withFewerDeviations({ options, executed }: Failing): Promise<Failing> {
  const examiner = new Examiner(options);
  try {
    await examiner.prepare();
    let best = executed;
    for (let isShorter = true; isShorter; ) {
      isShorter = false;
      const deviations = deviationsOf(best);
      for (let index = deviations.length - 1; index >= 0 && !isShorter; index--) {
        const fewer = deviations.filter((_, other) => other !== index);
        const again = await examiner.execute({ deviations: fewer });
        if (again.violation?.invariant !== best.violation?.invariant || deviationsOf(again).length >= deviations.length)
          continue;
        best = again;
        isShorter = true;
      }
    }
    return { options, executed: best };
  } finally {
    examiner.close();
  }
}

function hasNoDeviations({ choices }: Executed): boolean {
  return choices.every((choice) => choice === 0);
}

function deviationsOf({ choices }: Executed): Deviation[] {
  return choices.flatMap((take, at) => (take > 0 ? [[at, take] as const] : []));
}
