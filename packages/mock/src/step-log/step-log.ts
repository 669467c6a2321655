import type { StepName } from '@whapi-webhooks/types/steps';
import type { DeliveryId, Source } from '../causes.ts';
import { deepFreeze } from '../channel/state/deep-freeze.ts';
import type { Journal } from '../journal.ts';
import { Queue } from '../queue.ts';
import { plainJson } from './plain-json.ts';
import type { StepFailure, WhapiStep } from './whapi-step.ts';

/** A step while it runs, and afterwards. */
export interface StepRecord extends Omit<WhapiStep, 'result' | 'error' | 'durationMs'> {
  result?: unknown;
  error?: StepFailure;
  durationMs?: number;
  /** The number of the row that came next when it ended. */
  endSeq?: number;
  /** How many resets preceded it. */
  readonly epoch: number;
  /** An estimate of its size in memory. */
  readonly sizeBytes: number;
}

/** A step in the journal. */
export interface StepEntry {
  readonly kind: 'step';
  readonly seq: number;
  readonly step: StepRecord;
}

export interface StepLogOptions {
  /** How many steps it keeps, the newest ones. */
  limit: number;
  /** How much memory they may take by estimate. */
  limitBytes: number;
  journal: Pick<Journal<StepEntry>, 'nextSeq' | 'add' | 'changed' | 'forget'>;
  now(): number;
  /** The delivery that a receiver is handling now, as far as it is one of this mock. */
  ownDelivery(): DeliveryId | undefined;
}

/** What a step returned, as its row shows it. `undefined`: nothing. */
type ResultOf<T> = (returned: T) => unknown;

/** Records a step: what it does runs as its consequence. Returns what it returns, and throws what it throws. */
export type RecordStep = <T>(
  name: StepName,
  argument: object,
  act: () => Promise<T>,
  resultOf?: ResultOf<T>,
) => Promise<T>;

/** What a record takes without its argument. */
const RECORD_BYTES = 500;

/**
 * Everything that was done to the mock from outside, oldest first; with limits, the newest steps. Each is recorded at
 * one place: where it leaves the public surface, which TypeScript, the control plane and scenarios all go through.
 */
export class StepLog {
  readonly #options: StepLogOptions;
  #records = new Queue<StepRecord>();
  #sizeBytes = 0;
  #lastId = 0;
  #epoch = 0;
  /** Of the step that is running in the present turn. */
  #source: Source | undefined;
  #otherActs = new Set<string>();

  constructor(options: StepLogOptions) {
    this.#options = options;
  }

  /** What the code that is running synchronously now is attributed to. */
  get source(): Source | undefined {
    return this.#source;
  }

  readonly record: RecordStep = async (name, argument, act, resultOf) => {
    const record = this.#begin(name, argument);
    try {
      const returned = await this.#attributed(record, act);
      this.#end(record, resultOf?.(returned));
      return returned;
    } catch (error) {
      this.#fail(record, error);
      throw error;
    }
  };

  /** Records a step that is done at once. */
  recordNow<T>(name: StepName, argument: object, act: () => T, resultOf?: ResultOf<T>): T {
    const record = this.#begin(name, argument);
    try {
      const returned = this.#attributed(record, act);
      this.#end(record, resultOf?.(returned));
      return returned;
    } catch (error) {
      this.#fail(record, error);
      throw error;
    }
  }

  /** The number of the newest id. */
  get lastId(): number {
    return this.#lastId;
  }

  /** What was done from outside that no step does. */
  get otherActs(): readonly string[] {
    return [...this.#otherActs];
  }

  /**
   * Notes what is no step, so that an export says that it lacks it.
   * @param description in a sentence
   */
  note(description: string): void {
    this.#otherActs.add(description);
  }

  /** Forgets everything; the ids start over, or go on after a number. */
  clear(lastId = 0): void {
    this.#records = new Queue();
    this.#otherActs.clear();
    this.#sizeBytes = 0;
    this.#lastId = lastId;
    this.#epoch += 1;
  }

  #attributed<T>({ id, do: act, causedBy }: StepRecord, run: () => T): T {
    const before = this.#source;
    this.#source = { causedBy: Object.freeze({ act, step: id, ...causedBy }) };
    try {
      return run();
    } finally {
      this.#source = before;
    }
  }

  #begin(name: StepName, argument: object): StepRecord {
    const { journal, limit, limitBytes, now, ownDelivery } = this.#options;
    this.#lastId += 1;
    const { value, omitted, sizeBytes } = plainJson(argument, limitBytes - RECORD_BYTES);
    const delivery = ownDelivery();
    const seq = journal.nextSeq;
    const step: StepRecord = {
      id: `s${this.#lastId}`,
      seq,
      at: now(),
      do: name,
      with: (value ?? {}) as Record<string, unknown>,
      ...(omitted.length > 0 && { omitted }),
      ...(delivery !== undefined && { causedBy: Object.freeze({ delivery }) }),
      epoch: this.#epoch,
      sizeBytes: RECORD_BYTES + sizeBytes,
    };
    journal.add({ kind: 'step', seq, step });
    this.#records.push(step);
    this.#sizeBytes += step.sizeBytes;
    if (this.#records.length > limit) this.#dropOldest();
    while (this.#sizeBytes > limitBytes) this.#dropOldest();
    return step;
  }

  #end(record: StepRecord, result: unknown): void {
    if (result !== undefined) record.result = result;
    this.#ended(record);
  }

  #fail(record: StepRecord, error: unknown): void {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    record.error = { name, message };
    this.#ended(record);
  }

  #ended(record: StepRecord): void {
    const { journal, now } = this.#options;
    if (record.epoch !== this.#epoch) return;
    record.durationMs = now() - record.at;
    record.endSeq = journal.nextSeq;
    journal.changed(record.seq);
  }

  #dropOldest(): void {
    const dropped = this.#records.shift();
    if (!dropped) {
      this.#sizeBytes = 0;
      return;
    }
    this.#sizeBytes -= dropped.sizeBytes;
    this.#options.journal.forget(dropped.seq);
  }
}

const SHOWN = ['id', 'seq', 'at', 'do', 'with', 'omitted', 'causedBy', 'result', 'error', 'durationMs'] as const;

/** A step as users see it at this moment. */
export function stepView(record: StepRecord): WhapiStep {
  const view: Record<string, unknown> = {};
  for (const name of SHOWN) if (record[name] !== undefined) view[name] = deepFreeze(record[name]);
  return Object.freeze(view) as unknown as WhapiStep;
}
