// Run as a thread by `../store/store-lock.test.ts`: takes a lock, round by round, at the same time as other threads.
import { parentPort, workerData } from 'node:worker_threads';
import { lockFile } from '../store/store-lock.ts';

const { paths, barrier, threads } = workerData as { paths: string[]; barrier: Int32Array; threads: number };

const rounds = paths.map((path, round) => {
  Atomics.add(barrier, 0, 1);
  // Not by waiting to be woken: all are to start within a microsecond.
  while (Atomics.load(barrier, 0) < threads * (round + 1));
  try {
    lockFile(path);
    return true;
  } catch {
    return false;
  }
});
parentPort?.postMessage(rounds);
