import type { DeliveryId, RequestId } from '../causes.ts';
import type { Journal } from '../journal.ts';
import { Listeners } from '../listeners.ts';
import { Queue } from '../queue.ts';
import type { WhapiRequest } from './request.ts';
import { type Arrival, type BodyRecord, type RequestRecord, requestView, updateView } from './request-record.ts';

/** A request in the journal. */
export interface RequestEntry {
  readonly kind: 'request';
  readonly seq: number;
  readonly request: RequestRecord;
}

export interface RequestLogOptions {
  /** How many requests it keeps, the newest ones. */
  limit: number;
  /** How much memory they may take by estimate. */
  limitBytes: number;
  journal: Pick<Journal<RequestEntry>, 'nextSeq' | 'add' | 'changed' | 'forget'>;
  now(): number;
  /** Takes the errors of listeners. */
  report(error: unknown): void;
}

/** The answer to a request. */
export interface Answered {
  readonly status: number;
  /** The JSON, or the description of a file. */
  readonly answer?: unknown;
  /** How long the JSON is. */
  readonly characters: number;
}

/** What a record takes without its bodies. */
const RECORD_BYTES = 800;
/** What parsed JSON takes for each character, measured with bodies of messages. */
const BYTES_PER_CHARACTER = 3;

/** Every REST request, oldest first; with limits, the newest ones. */
export class RequestLog {
  readonly #options: RequestLogOptions;
  #records = new Queue<RequestRecord>();
  #sizeBytes = 0;
  #lastId = 0;
  #epoch = 0;
  #views: readonly WhapiRequest[] | undefined;
  readonly #listeners: Listeners<void>;

  constructor(options: RequestLogOptions) {
    this.#options = options;
    this.#listeners = new Listeners(options.report);
  }

  /** The requests as users see them. */
  get entries(): readonly WhapiRequest[] {
    this.#views ??= Object.freeze(this.#records.slice().map(requestView));
    return this.#views;
  }

  /** The same without views. */
  get kept(): readonly WhapiRequest[] {
    return this.#records.slice() as readonly object[] as readonly WhapiRequest[];
  }

  /** Adds a request that has arrived. */
  begin(arrival: Arrival): RequestRecord {
    const { journal, limit, now } = this.#options;
    this.#lastId += 1;
    const id: RequestId = `r${this.#lastId}`;
    const sizeBytes = RECORD_BYTES + 2 * (arrival.path.length + lengthOf(arrival.query));
    const seq = journal.nextSeq;
    const request: RequestRecord = {
      ...arrival,
      ...{ id, seq, at: now(), webhooks: [], epoch: this.#epoch, sizeBytes },
    };
    journal.add({ kind: 'request', seq, request });
    this.#views = undefined;
    this.#records.push(request);
    this.#sizeBytes += sizeBytes;
    if (this.#records.length > limit) this.#dropOldest();
    this.#makeRoom();
    this.#changed(request);
    return request;
  }

  /** Adds the body of a request. */
  addBody(record: RequestRecord, { body, ...rest }: BodyRecord, characters: number): void {
    Object.assign(record, rest);
    if (this.#grow(record, characters * BYTES_PER_CHARACTER)) record.body = body;
    else record.bodyCut = true;
    this.#changed(record);
  }

  /** Adds the answer to a request. */
  end(record: RequestRecord, { status, answer, characters }: Answered): void {
    record.status = status;
    record.durationMs = this.#options.now() - record.at;
    if (this.#grow(record, characters * BYTES_PER_CHARACTER)) record.answer = answer;
    else record.answerCut = true;
    this.#changed(record);
  }

  /** Adds a delivery that a request caused. */
  addWebhook(record: RequestRecord, delivery: DeliveryId): void {
    record.webhooks.push(delivery);
    this.#changed(record);
  }

  /** Whether a request belongs to the time since the last reset. */
  isCurrent({ epoch }: RequestRecord): boolean {
    return epoch === this.#epoch;
  }

  /** Calls a listener whenever a request is added or changes. Returns a function that removes it. */
  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** The number of the highest id that is taken. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Forgets everything; the ids start over, or go on after a number. */
  clear(lastId = 0): void {
    this.#records = new Queue();
    this.#views = undefined;
    this.#sizeBytes = 0;
    this.#lastId = lastId;
    this.#epoch += 1;
  }

  /** Adds to the size of a record. Returns false for what alone takes more than there is: it is not kept. */
  #grow(record: RequestRecord, bytes: number): boolean {
    const { limitBytes } = this.#options;
    if (record.sizeBytes + bytes > limitBytes) return false;
    // What was dropped, or belongs to an earlier test, takes no room.
    if (!this.isCurrent(record) || record.seq < (this.#records.at(0)?.seq ?? Number.POSITIVE_INFINITY)) return true;
    record.sizeBytes += bytes;
    this.#sizeBytes += bytes;
    this.#makeRoom();
    return true;
  }

  #makeRoom(): void {
    while (this.#sizeBytes > this.#options.limitBytes) this.#dropOldest();
  }

  #dropOldest(): void {
    const dropped = this.#records.shift();
    if (!dropped) return;
    this.#views = undefined;
    this.#sizeBytes -= dropped.sizeBytes;
    this.#options.journal.forget(dropped.seq);
  }

  #changed(record: RequestRecord): void {
    updateView(record);
    if (!this.isCurrent(record)) return;
    this.#options.journal.changed(record.seq);
    this.#listeners.call();
  }
}

function lengthOf(query: Arrival['query']): number {
  let length = 0;
  for (const name in query) length += name.length + String(query[name]).length;
  return length;
}
