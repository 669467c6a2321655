import type { WhapiGateway } from '../gateway/create-gateway.ts';
import type { Journal, JournalPart } from '../journal.ts';
import { rowOf, type TimelineEntry, type TimelineRow } from './timeline-row.ts';

/** A part of the timeline, and where to continue. */
export type TimelinePart = Omit<JournalPart<TimelineEntry>, 'entries'> & { readonly rows: readonly TimelineRow[] };

const DEFAULT_LIMIT = 100;

/** Steps, requests, deliveries and attempts in one order, for readers that come back for more. */
export class Timeline {
  readonly #journal: Journal<TimelineEntry>;

  constructor(journal: Journal<TimelineEntry>) {
    this.#journal = journal;
  }

  get rows(): readonly TimelineRow[] {
    return Object.freeze(this.#journal.entries.map(rowOf));
  }

  /**
   * Reads the rows after a number, oldest first.
   * @param options.after the `next` of the last call. Default 0: from the start
   * @param options.limit how many rows at most. Default 100
   */
  read({ after = 0, limit = DEFAULT_LIMIT }: { after?: number; limit?: number } = {}): TimelinePart {
    const { entries, ...part } = this.#journal.read(after, limit);
    return { ...part, rows: entries.map(rowOf) };
  }

  /** Calls a listener with each row that is added or changes. Returns a function that removes it. */
  onChange(listener: (row: TimelineRow) => void): () => void {
    return this.#journal.onChange((entry) => listener(rowOf(entry)));
  }
}

// By the gateway, since the mock of the Node entry is another object with the same one.
const timelines = new WeakMap<WhapiGateway, Timeline>();

export function registerTimeline(gateway: WhapiGateway, timeline: Timeline): void {
  timelines.set(gateway, timeline);
}

/**
 * The timeline of a mock, for what is built on top of it.
 * @throws {TypeError} when the value is no mock
 */
export function timelineOf({ gateway }: { readonly gateway: WhapiGateway }): Timeline {
  const timeline = timelines.get(gateway);
  if (!timeline)
    throw new TypeError('Failed to read the timeline: this is no mock Whapi. Pass what setupWhapi() returned');
  return timeline;
}
