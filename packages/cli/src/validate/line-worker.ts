import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './batch.ts';
import { type CheckLinesOptions, checkLines, type LinesJob } from './check-lines.ts';

/** What a worker sends: batches of a job in order, and with the last one the number of lines. */
export interface WorkerMessage {
  batch: Batch;
  lines?: number;
}

/** A job, or the wish for the next batch of the job at hand. */
export type WorkerOrder = LinesJob | 'next';

const port = parentPort!;
const options = workerData as CheckLinesOptions;
const jobs: LinesJob[] = [];
let current: Generator<Batch, number> | undefined;
let held: Batch | undefined;

port.on('message', (order: WorkerOrder) => {
  if (order !== 'next') jobs.push(order);
  if (order === 'next' || !current) sendNext();
});

/** Batches before the last of a job wait until they are wanted, so that results do not pile up. */
function sendNext(): void {
  if (current) send(current);
  while (!current) {
    const job = jobs.shift();
    if (!job) return;
    current = checkLines(job, options);
    held = undefined;
    send(current);
  }
}

function send(batches: Generator<Batch, number>): void {
  held ??= batches.next().value as Batch;
  const next = batches.next();
  if (next.done) {
    current = undefined;
    post({ batch: held, lines: next.value });
  } else {
    post({ batch: held });
    held = next.value;
  }
}

function post(message: WorkerMessage): void {
  port.postMessage(message);
}
