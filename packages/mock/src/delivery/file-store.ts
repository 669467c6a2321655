import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { PendingDelivery } from './pending-delivery.ts';

/** A line of the file. Above them stands a header: how many processes have used the file. */
type Entry = { add: PendingDelivery } | { remove: number };

/** What is no longer needed may take up so much of the file, in characters, before it is written anew. */
const MOST_WASTE = 1_048_576;

/**
 * Remembers undelivered webhooks in a file, so that the next process delivers them.
 *
 * A line is written before anything is sent: a process that is killed at any moment forgets nothing. What it had
 * delivered without being able to note it down is delivered again. One process at a time may use a file.
 * @example setupWhapi({ store: new FileStore('undelivered.ndjson') });
 */
export class FileStore implements DeliveryStore {
  readonly earlierProcesses: number;
  readonly #path: string;
  /** The lines of what is not through, by id. */
  readonly #lines = new Map<number, string>();
  #unfinished: PendingDelivery[];
  #file: number;
  /** Lengths of the file and of the lines that are needed, in characters. */
  #written = 0;
  #needed = 0;

  /** @throws {Error} when the file cannot be read or written, or holds something else */
  constructor(path: string) {
    this.#path = path;
    const { earlierProcesses, unfinished } = this.#read();
    this.earlierProcesses = earlierProcesses;
    this.#unfinished = [...unfinished.values()];
    for (const [id, add] of unfinished) this.#remember(id, lineOf({ add }));
    this.#file = this.#rewrite();
  }

  get unfinished(): readonly PendingDelivery[] {
    return this.#unfinished;
  }

  add(delivery: Delivery, settings: WebhookSettings): void {
    const line = lineOf({ add: { delivery, settings } });
    this.#remember(delivery.id, line);
    this.#write(line);
  }

  remove({ id }: Delivery): void {
    const line = this.#lines.get(id);
    if (line === undefined) return;
    this.#lines.delete(id);
    this.#needed -= line.length;
    this.#write(lineOf({ remove: id }));
    if (this.#written > MOST_WASTE + 2 * this.#needed) this.#renew();
  }

  clear(): void {
    this.#lines.clear();
    this.#needed = 0;
    this.#unfinished = [];
    this.#renew();
  }

  close(): void {
    closeSync(this.#file);
  }

  #remember(id: number, line: string): void {
    this.#needed += line.length - (this.#lines.get(id)?.length ?? 0);
    this.#lines.set(id, line);
  }

  #write(line: string): void {
    writeSync(this.#file, line);
    this.#written += line.length;
  }

  #renew(): void {
    closeSync(this.#file);
    this.#file = this.#rewrite();
  }

  /** Puts a file with the needed lines in place of the old one. Returns its descriptor. */
  #rewrite(): number {
    const header = JSON.stringify({ earlierProcesses: this.earlierProcesses + 1 });
    const text = `${header}\n${[...this.#lines.values()].join('')}`;
    try {
      writeFileSync(`${this.#path}.new`, text);
      renameSync(`${this.#path}.new`, this.#path);
      this.#written = text.length;
      return openSync(this.#path, 'a');
    } catch (error) {
      throw storeError('write', this.#path, error, 'please name a file that can be written');
    }
  }

  #read(): { earlierProcesses: number; unfinished: Map<number, PendingDelivery> } {
    const unfinished = new Map<number, PendingDelivery>();
    try {
      const text = readFileSync(this.#path, 'utf8');
      if (text === '') return { earlierProcesses: 0, unfinished };
      const [first = '', ...others] = text.split('\n');
      const { earlierProcesses } = JSON.parse(first);
      if (!Number.isInteger(earlierProcesses)) throw new Error('its first line is not of a store');
      // What stands behind the last line break was being written when the process was killed.
      for (const line of others.slice(0, -1)) {
        const entry: Entry = JSON.parse(line);
        if ('add' in entry) unfinished.set(entry.add.delivery.id, entry.add);
        else unfinished.delete(entry.remove);
      }
      return { earlierProcesses, unfinished };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { earlierProcesses: 0, unfinished };
      throw storeError('read', this.#path, error, 'please name another file, or remove it');
    }
  }
}

function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

function storeError(verb: string, path: string, cause: unknown, advice: string): Error {
  return new Error(`Failed to ${verb} the store ${path}: ${(cause as Error).message}, ${advice}`, { cause });
}
