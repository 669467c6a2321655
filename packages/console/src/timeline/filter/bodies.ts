import { type ReadonlySignal, signal } from '@preact/signals';
import type { Row } from '../../api/row.ts';

/** A row of the timeline with its content. */
export interface FullRow {
  seq: number;
  id: string;
  kind: Row['kind'];
  [content: string]: unknown;
}

/** Reads rows after a number. */
export type ReadRows = (after: number, limit: number) => Promise<readonly FullRow[] | undefined>;

const ROWS_AT_ONCE = 200;
/** As much text as a page easily keeps: what a row has beyond is not searched, and then not the oldest rows. */
const LONGEST_BODY = 20_000;
const MOST_CHARACTERS = 32_000_000;

/** The bodies of the timeline as text, loaded when a filter searches them. */
export class Bodies {
  readonly #read: ReadRows;
  readonly #texts = new Map<string, string>();
  readonly #version = signal(0);
  #characters = 0;
  #after = 0;
  #isReading = false;
  #unanswered = new Set<string>();

  constructor(read: ReadRows) {
    this.#read = read;
  }

  /** Changes whenever more can be searched. */
  get version(): ReadonlySignal<number> {
    return this.#version;
  }

  /** How many rows can be searched. */
  get count(): number {
    return this.#texts.size;
  }

  textOf(id: string): string | undefined {
    return this.#texts.get(id);
  }

  clear(): void {
    this.#texts.clear();
    this.#unanswered.clear();
    this.#characters = 0;
    this.#after = 0;
    this.#version.value = this.#version.peek() + 1;
  }

  /** Reads what is new, or has changed since it was read. */
  async load(rows: readonly Row[]): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      const answered = rows.find((row) => this.#unanswered.has(row.id) && row.kind === 'request' && row.status);
      if (answered) this.#after = Math.min(this.#after, answered.seq - 1);
      const newest = rows.at(-1)?.seq ?? 0;
      while (this.#after < newest) {
        const part = await this.#read(this.#after, ROWS_AT_ONCE);
        if (!part || part.length === 0) break;
        for (const row of part) this.#add(row);
        this.#after = part.at(-1)?.seq ?? newest;
        this.#version.value = this.#version.peek() + 1;
      }
    } finally {
      this.#isReading = false;
    }
  }

  #add(row: FullRow): void {
    if (row.kind === 'attempt') return;
    const content = row[row.kind] as { status?: number } | undefined;
    if (row.kind === 'request' && content?.status === undefined) this.#unanswered.add(row.id);
    else this.#unanswered.delete(row.id);
    const text = JSON.stringify(content ?? {})
      .slice(0, LONGEST_BODY)
      .toLowerCase();
    this.#characters += text.length - (this.#texts.get(row.id)?.length ?? 0);
    this.#texts.set(row.id, text);
    for (const [oldest, old] of this.#texts) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#texts.delete(oldest);
      this.#characters -= old.length;
    }
  }
}
