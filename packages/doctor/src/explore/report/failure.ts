import type { TimelineRow } from '@whapi-webhooks/mock';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { ExploreFaults } from '../run/faults.ts';
import type { Violation } from '../search/examiner.ts';

/** A schedule under which the app breaks an invariant, shrunk to what is needed for that. */
export interface ExploreFailure extends Violation {
  /** The story, shrunk: what a scenario file contains. */
  readonly scenario: AnyScenario;
  /** What happened, in order: `replay` follows it. */
  readonly schedule: readonly string[];
  /** The faults that it needs. */
  readonly faults: ExploreFaults;
  /** Who did what when, as text. */
  readonly diagram: string;
  /** A test for Vitest that fails for the same reason. */
  readonly test: string;
  readonly timeline: readonly TimelineRow[];
}
