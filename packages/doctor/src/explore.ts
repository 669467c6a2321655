export { explore } from './explore/explore.ts';
export { ExploreError, type ExploreErrorCode } from './explore/explore-error.ts';
export type { AppOptions, ExploreOptions } from './explore/explore-options.ts';
export {
  acceptsAll,
  answersOnce,
  defaultInvariants,
  type ExploredRun,
  type Invariant,
  InvariantError,
  losesNothing,
  sameRequests,
} from './explore/invariants.ts';
export { type Replayed, type ReplayOptions, replay } from './explore/replay.ts';
export type { Exploration } from './explore/report/exploration.ts';
export type { ExploreFailure } from './explore/report/failure.ts';
export type { ExploreFaults } from './explore/run/faults.ts';
export type { Story } from './explore/story-input.ts';
export type { Setup } from './setup.ts';
