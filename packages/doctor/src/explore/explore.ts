import type { AnyScenario } from '@whapi-webhooks/types/steps';
import { RECEIVER_URL } from '../setup.ts';
import { exclusively } from './exclusively.ts';
import { type ExploreOptions, type ReadOptions, readInvariants, readOptions } from './explore-options.ts';
import { loadSetup, moduleOf } from './load-setup.ts';
import type { Exploration } from './report/exploration.ts';
import { failingTest } from './report/failing-test.ts';
import type { ExploreFailure } from './report/failure.ts';
import { laneDiagram } from './report/lane-diagram.ts';
import { describeExploration } from './report/report.ts';
import { type ExploreFaults, FAULT_KINDS, limitsOf } from './run/faults.ts';
import { Examiner, type ExaminerOptions, type Executed } from './search/examiner.ts';
import { type ExecuteAll, type Searched, search } from './search/search.ts';
import { shrink } from './search/shrink.ts';
import { WorkerPool } from './search/worker-pool.ts';
import { readStory } from './story-input.ts';

/**
 * Runs an app under all schedules that the service may produce for a story: orders of concurrent deliveries, duplicates,
 * retries, and handlers that overlap where they wait. Stops at the first that breaks an invariant, and shrinks it.
 * While it runs, `fetch`, timers, `Date` and `Math.random` are replaced for the app, and only for it.
 * @throws {ExploreError} when an option is wrong, or the app cannot be explored
 * @example
 * const { failure, report } = await explore({
 *   setup: () => createBot({ database: new Map() }).fetch,
 *   scenario: { steps: [{ do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } }] },
 *   faults: { duplicates: 1 },
 * });
 * expect(failure, report).toBeUndefined();
 */
export function explore(options: ExploreOptions): Promise<Exploration> {
  return exclusively(async () => {
    const read = readOptions(options);
    const scenario = readStory(options.scenario);
    const loaded = await loadSetup(read);
    const examinerOptions: ExaminerOptions = {
      ...read,
      ...loaded,
      invariants: readInvariants(loaded.invariants),
      scenario,
      limits: limitsOf(read.faults),
      chatsCommute: read.independentChats,
    };
    const searched = await searchIn(examinerOptions, read);
    const { found, ...covered } = searched;
    const failure = found && (await failureOf(examinerOptions, found.executed, read));
    const exploration = {
      ...covered,
      isTotalEstimated: !covered.complete,
      endedBy: failure ? ('failure' as const) : covered.complete ? ('complete' as const) : ('budget' as const),
      ...(failure && { failure }),
    };
    return { ...exploration, report: describeExploration(exploration, read.budget) };
  });
}

const BATCH = 200;

async function searchIn(options: ExaminerOptions, read: ReadOptions): Promise<Searched> {
  const { budget, seed } = read;
  const module = moduleOf(read.setup);
  if (module !== undefined) {
    const { scenario, url, token, events, limits, chatsCommute } = options;
    const pool = new WorkerPool({ module, scenario, url, token, seed, events, limits, chatsCommute }, read.workers);
    try {
      const first = await pool.prepare();
      return await search((plans) => pool.executeAll(plans), first, { budget, seed, batch: pool.batch });
    } finally {
      await pool.close();
    }
  }
  const examiner = new Examiner(options);
  const executeAll: ExecuteAll = async (plans) => {
    const all: Executed[] = [];
    for (const plan of plans) {
      const executed = await examiner.execute(plan);
      all.push(executed);
      if (executed.violation) break;
    }
    return all;
  };
  try {
    return await search(executeAll, await examiner.prepare(), { budget, seed, batch: BATCH });
  } finally {
    examiner.close();
  }
}

/** Shrinks what was found, and shows it in all forms. */
async function failureOf(given: ExaminerOptions, executed: Executed, read: ReadOptions): Promise<ExploreFailure> {
  const { options, executed: shrunk } = await shrink({ options: given, executed });
  const examiner = new Examiner(options);
  try {
    const undisturbed = await examiner.prepare();
    const { violation, schedule } = undisturbed.violation
      ? undisturbed
      : await examiner.execute({ schedule: shrunk.schedule });
    if (!violation) throw new Error('Failed to repeat a failure: the same schedule broke nothing this time');
    const { requests, deliveries, timeline } = examiner.whapi;
    const scenario: AnyScenario = {
      ...options.scenario,
      title: `${violation.invariant}: ${violation.message}`.slice(0, 200),
    };
    return {
      ...violation,
      scenario,
      schedule,
      faults: faultsIn(examiner),
      diagram: laneDiagram({ events: examiner.run?.events ?? [], requests, deliveries }),
      test: failingTest(
        violation,
        { scenario: options.scenario, schedule },
        {
          module: moduleOf(read.setup) && String(read.setup),
          invariants: read.invariants?.map(({ name }) => name),
          others: {
            ...(read.events && { events: read.events }),
            ...(read.url !== RECEIVER_URL && { url: read.url }),
            ...(read.token !== 'test-token' && { token: read.token }),
            ...(read.seed !== 1 && { seed: read.seed }),
          },
        },
      ),
      timeline,
    };
  } finally {
    examiner.close();
  }
}

function faultsIn({ run }: Examiner): ExploreFaults {
  const faults: ExploreFaults = {};
  for (const kind of FAULT_KINDS) {
    const count = run?.taken.filter((completion) => completion.faults.includes(kind)).length ?? 0;
    if (count > 0) faults[kind] = count;
  }
  return faults;
}
