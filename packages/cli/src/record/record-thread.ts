import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AnonymiserOptions } from '@whapi-webhooks/contract/anonymise';
import type { ReceivedRequest, RecordedRequest } from './record-of.ts';

const WORKER = new URL(`./record-worker${extname(import.meta.url)}`, import.meta.url);

/** What is recorded of a request, with no more of its body than the event, and its line with the line break, in UTF-8. */
interface Recorded {
  record: RecordedRequest;
  line: Uint8Array;
}

interface Waiting {
  resolve: (recorded: Recorded) => void;
  reject: (error: Error) => void;
}

/** Anonymises large requests in a thread, which starts with the first, so that others do not wait. */
export class RecordThread {
  readonly #options: AnonymiserOptions;
  /** For the requests that the thread has, in their order. */
  #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #isClosed = false;

  constructor(options: AnonymiserOptions) {
    this.#options = options;
  }

  /**
   * Takes a request, whose body cannot be read any more afterwards.
   * @throws {Error} when the thread has ended, such as for lack of memory; the next request starts another one
   */
  async recordOf(request: ReceivedRequest & { body: Uint8Array<ArrayBuffer> }): Promise<Recorded> {
    if (this.#isClosed) throw new Error('the recorder has been stopped');
    this.#worker ??= this.#start();
    this.#worker.postMessage(request, [request.body.buffer]);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Ends the thread. What it has not done yet, fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(WORKER, { workerData: this.#options });
    let reason = new Error('the recorder has been stopped');
    worker.on('message', (recorded: Recorded) => this.#waiting.shift()!.resolve(recorded));
    worker.on('error', (error) => {
      reason = error as Error;
    });
    worker.on('exit', () => {
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#worker = undefined;
      for (const { reject } of waiting) reject(reason);
    });
    return worker;
  }
}
