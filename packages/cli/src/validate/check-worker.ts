import { workerData } from 'node:worker_threads';
import { serveJobs } from '../lines/serve-jobs.ts';
import type { CheckLinesOptions } from './check-lines.ts';
import { CheckWork } from './check-work.ts';

serveJobs(new CheckWork(workerData as CheckLinesOptions));
