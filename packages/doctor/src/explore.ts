export type { Exploration } from './explore/exploration.ts';
export { explore } from './explore/explore.ts';
export { ExploreError, type ExploreErrorCode } from './explore/explore-error.ts';
export type { AppOptions, ExploreOptions } from './explore/explore-options.ts';
export type { ExploreFailure } from './explore/failure.ts';
export type { ExploreFaults } from './explore/faults.ts';
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
export type { Story } from './explore/story-input.ts';
export type { Setup } from './setup.ts';
