import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore, StoredDelivery } from './delivery-store.ts';

type Entry = { add: StoredDelivery } | { remove: number };

/**
 * A journal in a file, one JSON text a line. A line is written before anything is sent, so that a process that is
 * killed at any moment forgets nothing; what it had delivered without writing so down is delivered again.
 */
export class FileStore implements DeliveryStore {
  readonly #file: number;
  readonly unfinished: readonly StoredDelivery[];

  /** @throws the error of the file system when the file cannot be read or written */
  constructor(path: string) {
    this.unfinished = existsSync(path) ? readUnfinished(readFileSync(path, 'utf8')) : [];
    writeFileSync(`${path}.new`, this.unfinished.map((add) => lineOf({ add })).join(''));
    renameSync(`${path}.new`, path);
    this.#file = openSync(path, 'a');
  }

  add(delivery: Delivery, settings: WebhookSettings): void {
    writeSync(this.#file, lineOf({ add: { delivery, settings } }));
  }

  remove({ id }: Delivery): void {
    writeSync(this.#file, lineOf({ remove: id }));
  }

  close(): void {
    closeSync(this.#file);
  }
}

function lineOf(entry: Entry): string {
  return `${JSON.stringify(entry)}\n`;
}

function readUnfinished(text: string): StoredDelivery[] {
  const unfinished = new Map<number, StoredDelivery>();
  // What stands behind the last line break was being written when the process was killed.
  for (const line of text.split('\n').slice(0, -1)) {
    const entry: Entry = JSON.parse(line);
    if ('add' in entry) unfinished.set(entry.add.delivery.id, entry.add);
    else unfinished.delete(entry.remove);
  }
  return [...unfinished.values()];
}
