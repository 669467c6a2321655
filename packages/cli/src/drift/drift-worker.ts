import { workerData } from 'node:worker_threads';
import { serveJobs } from '../lines/serve-jobs.ts';
import { DriftWork, type DriftWorkOptions } from './drift-work.ts';

serveJobs(new DriftWork(workerData as DriftWorkOptions));
