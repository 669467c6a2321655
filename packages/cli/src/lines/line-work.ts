/** Whole lines of a file. */
export interface LinesJob {
  bytes: Uint8Array;
  file: string;
  /** How many lines of the file are before them. */
  linesBefore: number;
  /** The file is a log: JSON is behind other text in its lines, and lines without JSON are no faults. */
  isLog: boolean;
}

/**
 * What a command does with the content of files. Each thread that takes part has its own.
 * @typeParam Batch what is reported meanwhile, in the order of the file
 * @typeParam Gathered what is reported at the end, such as counts
 */
export interface LineWork<Batch, Gathered = undefined> {
  /** Handles lines of NDJSON. Yields several batches if one would take much memory. */
  lines(job: LinesJob): Iterable<Batch>;
  /** Handles a line that is too long to be read. */
  longLine(file: string, line: number): Batch;
  /** Handles a file that is one document. */
  document(bytes: Buffer, file: string): Iterable<Batch>;
  /** Called once, after everything else. */
  end(): Gathered;
}

/** How to do a kind of work in this thread and in others. */
export interface LineWorkKind<Batch, Gathered> {
  work: LineWork<Batch, Gathered>;
  /** The module of the other threads. It calls `serveJobs`. */
  worker: URL;
  /** Options for the other threads, as `workerData`. */
  options: unknown;
}

/** What a thread gets: a job, the wish for the next batch of the job at hand, or for what it has gathered. */
export type WorkerOrder = LinesJob | 'next' | 'end';

/** What a thread sends: the batches of each job in order. */
export type WorkerMessage<Batch, Gathered> =
  | { batch: Batch | undefined; isLast: boolean; gathered?: never }
  | { gathered: Gathered; isLast?: never };
