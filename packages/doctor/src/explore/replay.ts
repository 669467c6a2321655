import { exclusively } from './exclusively.ts';
import { ExploreError } from './explore-error.ts';
import { type AppOptions, readInvariants, readOptions } from './explore-options.ts';
import { loadSetup } from './load-setup.ts';
import { laneDiagram } from './report/lane-diagram.ts';
import { Examiner, type ExaminerOptions, type Violation } from './search/examiner.ts';
import { readStory } from './story-input.ts';

export interface ReplayOptions extends AppOptions {
  /** What happens, in order: the `schedule` of a failure. */
  schedule: readonly string[];
}

/** What came of a schedule. */
export interface Replayed {
  /** The invariant that was broken. */
  failure?: Violation;
  /** Who did what when, as text. */
  diagram: string;
  /**
   * The first part of the schedule that could not happen, since the app does something else now. What cannot happen is
   * skipped, and what is not in the schedule happens in the undisturbed order.
   */
  diverged?: string;
}

/**
 * Runs an app under one schedule, always in the same way.
 * @throws {ExploreError} when an option is wrong, or the app cannot be explored
 * @example
 * const { failure } = await replay({ setup, scenario, schedule: ['start d1.1', 'start d2.1', 'answer r2', 'answer r1'] });
 * expect(failure, failure?.message).toBeUndefined();
 */
export function replay(options: ReplayOptions): Promise<Replayed> {
  return exclusively(async () => {
    const { schedule } = options;
    const read = readOptions(options, ['schedule']);
    if (!Array.isArray(schedule) || schedule.some((label) => typeof label !== 'string')) {
      throw new ExploreError(
        'options',
        'Failed to replay: "schedule" is no list of texts. Pass the `schedule` of a failure',
      );
    }
    const loaded = await loadSetup(read);
    const examiner = new Examiner({
      ...read,
      ...loaded,
      invariants: readInvariants(loaded.invariants),
      scenario: readStory(options.scenario),
      limits: UNLIMITED,
      chatsCommute: false,
    });
    try {
      const undisturbed = await examiner.prepare();
      const { violation, divergedAt } = undisturbed.violation ? undisturbed : await examiner.execute({ schedule });
      const { requests, deliveries } = examiner.whapi;
      return {
        ...(violation && { failure: violation }),
        diagram: laneDiagram({ events: examiner.run?.events ?? [], requests, deliveries }),
        ...(divergedAt !== undefined && { diverged: schedule[divergedAt] ?? 'the end' }),
      };
    } finally {
      examiner.close();
    }
  });
}

const UNLIMITED: ExaminerOptions['limits'] = {
  duplicates: Number.POSITIVE_INFINITY,
  failures: Number.POSITIVE_INFINITY,
  timeouts: Number.POSITIVE_INFINITY,
  reorders: Number.POSITIVE_INFINITY,
  overlaps: Number.POSITIVE_INFINITY,
  delays: Number.POSITIVE_INFINITY,
};
