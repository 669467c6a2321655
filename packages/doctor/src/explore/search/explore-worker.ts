import { parentPort, workerData } from 'node:worker_threads';
import { ExploreError } from '../explore-error.ts';
import { readInvariants } from '../explore-options.ts';
import { loadSetup } from '../load-setup.ts';
import { Examiner, type Executed } from './examiner.ts';
import type { SchedulePlan } from './schedule-plan.ts';
import type { WorkerAnswer, WorkerOptions } from './worker-pool.ts';

const port = parentPort!;
const { module, ...options } = workerData as WorkerOptions;
let examiner: Examiner | undefined;

port.on('message', (plans: readonly SchedulePlan[] | 'prepare') => {
  answer(plans).then(
    (answer) => port.postMessage(answer),
    (error: Error) => port.postMessage({ error: describe(error) } satisfies WorkerAnswer),
  );
});

async function answer(plans: readonly SchedulePlan[] | 'prepare'): Promise<WorkerAnswer> {
  if (plans === 'prepare') {
    const loaded = await loadSetup({ setup: module, invariants: undefined, fetch: undefined });
    examiner = new Examiner({ ...options, ...loaded, invariants: readInvariants(loaded.invariants) });
    return { executed: [await examiner.prepare()] };
  }
  const executed: Executed[] = [];
  for (const plan of plans) {
    const each = await examiner!.execute(plan);
    executed.push(each.violation ? each : { ...each, schedule: [] });
    if (each.violation) break;
  }
  return { executed };
}

function describe(error: Error): NonNullable<WorkerAnswer['error']> {
  return error instanceof ExploreError
    ? { code: error.code, message: error.message }
    : { message: error.stack ?? error.message };
}
