import { parentPort } from 'node:worker_threads';
import type { LinesJob, LineWork, WorkerMessage, WorkerOrder } from './line-work.ts';

/** Does in this thread what `LinePool` orders. */
export function serveJobs<Batch, Gathered>(work: LineWork<Batch, Gathered>): void {
  const jobs: LinesJob[] = [];
  let current: Iterator<Batch> | undefined;
  let held: IteratorResult<Batch> | undefined;

  parentPort!.on('message', (order: WorkerOrder) => {
    if (order === 'end') {
      post({ gathered: work.end() });
      return;
    }
    if (order !== 'next') jobs.push(order);
    if (order === 'next' || !current) sendNext();
  });

  /** Batches before the last of a job wait until they are wanted, so that results do not pile up. */
  function sendNext(): void {
    if (current) send(current);
    while (!current) {
      const job = jobs.shift();
      if (!job) return;
      current = work.lines(job)[Symbol.iterator]();
      held = current.next();
      send(current);
    }
  }

  function send(batches: Iterator<Batch>): void {
    const batch = held!.done ? undefined : held!.value;
    if (batch !== undefined) held = batches.next();
    const isLast = held!.done === true;
    if (isLast) current = undefined;
    post({ batch, isLast });
  }
}

function post(message: WorkerMessage<unknown, unknown>): void {
  parentPort!.postMessage(message);
}
