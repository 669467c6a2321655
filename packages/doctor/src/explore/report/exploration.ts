import type { ExploreFailure } from './failure.ts';

/** What an exploration covered, and what it found. */
export interface Exploration {
  /** How many schedules there are. */
  total: number;
  /** Whether `total` is an estimate: the average over random schedules (Knuth 1975), which can be far off. */
  isTotalEstimated: boolean;
  /** How many different schedules were run. */
  explored: number;
  /** Whether all of them were run. */
  complete: boolean;
  /** All schedules with at most this many deviations from the undisturbed order were run. */
  deviations: number;
  /** How many of those that were run were chosen by chance, among those with more deviations. */
  random: number;
  /** What ended it: everything was run, something was found, or the budget was used up. */
  endedBy: 'complete' | 'failure' | 'budget';
  failure?: ExploreFailure;
  /** All of this in text, with the diagram and the test of a failure. */
  report: string;
}
