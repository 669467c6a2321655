import type { StateChange } from '../channel/state/changed-chats.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { TimelineRow } from '../timeline/timeline-row.ts';
import { ControlError } from './control-error.ts';
import { inShort } from './short-row.ts';

// Taken before a test can install fake timers, which would stop the heartbeat.
const { setInterval, clearInterval } = globalThis;

const MOST_STREAMS = 20;
const ROWS_AT_ONCE = 100;
/** For how many chats a stream remembers that they changed. */
const MOST_CHATS = 1_000;

export interface EventStreamsOptions {
  timeline: Pick<Timeline, 'read' | 'onChange'>;
  /** The name of an epoch, which no other process has. */
  epochOf(epoch: number): string;
  /** Calls a listener after each reset. Returns a function that removes it. */
  onReset(listener: () => void): () => void;
  /** Calls a listener after each change of the channel, the faults or the clock. Returns a function that removes it. */
  onStateChange(listener: (change: StateChange) => void): () => void;
  /** How often a stream says that it is alive. Default 15,000. */
  heartbeatMs?: number;
}

/**
 * The timeline as Server-Sent Events. A stream reads from the log when its reader is ready for more, so that nothing is
 * buffered for one that is slow; one that has not read for two heartbeats is dropped.
 * - `row`: a new row, in short, with the id `<epoch>:<seq>`
 * - `change`: a row again, in short, after it has changed. Without an id: a reader resumes after a row
 * - `chat`: a chat looks different, `{ id }`; without an id, any of more than a thousand. Many changes of one chat are one
 *   event. It has no id either, and is not repeated: after a `reset` or a new connection, a reader reads the state anew
 * - `state`: the same of what is in no chat: settings, labels, people, the status of the channel, faults, the clock
 * - `reset`: what the reader knows is of no use: the mock was reset or restarted, or rows are missing
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  /** The number of the newest row when a row changed last: what a reader that resumes after it has missed. */
  #changes = new Map<number, number>();
  #epoch: number;
  #newest: number;
  #count = 0;
  readonly #stopListening: () => void;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    const { epoch, next } = options.timeline.read({ after: Number.MAX_SAFE_INTEGER });
    this.#epoch = epoch;
    this.#newest = next;
    this.#stopListening = options.timeline.onChange((row) => this.#note(row));
  }

  /** Stops following the timeline. */
  close(): void {
    this.#stopListening();
  }

  /**
   * Opens a stream.
   * @param lastEventId where to resume. Default: from the oldest row
   * @throws {ControlError} when too many are open
   */
  open(lastEventId: string | undefined, signal: AbortSignal): Response {
    if (this.#count >= MOST_STREAMS) {
      const hint = 'Close some of them, or read GET /timeline.';
      throw new ControlError(429, 'too-many-streams', `${MOST_STREAMS} streams are open already`, { hint });
    }
    this.#count += 1;
    const headers = { 'content-type': 'text/event-stream; charset=utf-8' };
    return new Response(this.#stream(lastEventId, signal), { headers });
  }

  #stream(lastEventId: string | undefined, signal: AbortSignal): ReadableStream<Uint8Array> {
    const { timeline, epochOf, onReset, onStateChange, heartbeatMs = 15_000 } = this.#options;
    const encoder = new TextEncoder();
    const changed = new Set<number>();
    const state = new ChangedState();
    let wake = () => {};
    let isReading = false;
    let missedBeats = 0;
    let isBeatDue = true;
    let end = (_conclude: () => void) => {};
    let { epoch, seq } = this.#resume(lastEventId, changed);
    let isReset = lastEventId !== undefined && epoch === undefined;
    epoch ??= this.#epoch;

    /** What the reader does not know yet. */
    const news = (): string => {
      let text = isBeatDue ? ': alive\n\n' : '';
      isBeatDue = false;
      let part = timeline.read({ after: seq, limit: ROWS_AT_ONCE });
      if (part.epoch !== epoch || (part.dropped > 0 && seq > 0)) {
        isReset = true;
        epoch = part.epoch;
        changed.clear();
        state.clear();
        part = timeline.read({ after: 0, limit: ROWS_AT_ONCE });
      }
      const name = epochOf(epoch ?? part.epoch);
      if (isReset) text += `event: reset\nid: ${name}:0\ndata: ${JSON.stringify({ epoch: name })}\n\n`;
      isReset = false;
      for (const row of part.rows) {
        changed.delete(row.seq);
        text += `event: row\nid: ${name}:${row.seq}\ndata: ${JSON.stringify(inShort(row))}\n\n`;
      }
      seq = part.next;
      for (const each of [...changed].slice(0, ROWS_AT_ONCE)) {
        if (each > seq) continue;
        changed.delete(each);
        const [row] = timeline.read({ after: each - 1, limit: 1 }).rows;
        if (row?.seq === each) text += `event: change\ndata: ${JSON.stringify(inShort(row))}\n\n`;
      }
      return text + state.take();
    };

    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const stopListening = timeline.onChange((row) => {
            if (row.seq <= seq) changed.add(row.seq);
            wake();
          });
          const stopListeningToResets = onReset(() => wake());
          const stopListeningToState = onStateChange((change) => {
            state.add(change);
            wake();
          });
          const beat = setInterval(() => {
            missedBeats = isReading ? 0 : missedBeats + 1;
            isBeatDue = true;
            if (missedBeats > 1) end(() => controller.error(new Error('The reader has stopped reading')));
            wake();
          }, heartbeatMs);
          if (typeof beat === 'object') beat.unref();
          end = (conclude) => {
            end = () => {};
            this.#count -= 1;
            stopListening();
            stopListeningToResets();
            stopListeningToState();
            clearInterval(beat);
            conclude();
            wake();
          };
          signal.addEventListener('abort', () => end(() => controller.error(signal.reason)));
          if (signal.aborted) end(() => controller.error(signal.reason));
        },
        pull: async (controller) => {
          isReading = true;
          for (let text = news(); ; text = news()) {
            if (text !== '') {
              isReading = false;
              return controller.enqueue(encoder.encode(text));
            }
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            if (signal.aborted) return;
          }
        },
        cancel: () => end(() => {}),
      },
      { highWaterMark: 0 },
    );
  }

  /** Where a reader resumes; what changed since is added to `changed`. No epoch: it cannot. */
  #resume(lastEventId: string | undefined, changed: Set<number>): { epoch: number | undefined; seq: number } {
    const [, name, text] = /^(.+):(\d+)$/.exec(lastEventId ?? '') ?? [];
    const seq = Number(text);
    if (name !== this.#options.epochOf(this.#epoch) || seq > this.#newest) return { epoch: undefined, seq: 0 };
    for (const [row, newest] of this.#changes) if (row <= seq && newest >= seq) changed.add(row);
    return { epoch: this.#epoch, seq };
  }

  #note({ seq }: TimelineRow): void {
    const { epoch, oldest } = this.#options.timeline.read({ after: seq, limit: 1 });
    if (epoch !== this.#epoch) {
      this.#changes.clear();
      this.#newest = 0;
      this.#epoch = epoch;
    }
    this.#newest = Math.max(this.#newest, seq);
    this.#changes.delete(seq);
    this.#changes.set(seq, this.#newest);
    const [first] = this.#changes.keys();
    if (first !== undefined && first < oldest) this.#changes.delete(first);
  }
}

/** What has changed since a reader heard of it, beside the timeline. */
class ChangedState {
  readonly #chats = new Set<string>();
  #isOther = false;
  #isAnyChat = false;

  add({ chats, isOther }: StateChange): void {
    this.#isOther ||= isOther;
    if (this.#isAnyChat) return;
    for (const id of chats) this.#chats.add(id);
    if (this.#chats.size <= MOST_CHATS) return;
    this.#chats.clear();
    this.#isAnyChat = true;
  }

  /** The events, which are forgotten. */
  take(): string {
    const chats = this.#isAnyChat ? [{}] : Array.from(this.#chats, (id) => ({ id }));
    const events = [
      ...chats.map((chat) => `event: chat\ndata: ${JSON.stringify(chat)}\n\n`),
      ...(this.#isOther ? ['event: state\ndata: {}\n\n'] : []),
    ];
    this.clear();
    return events.join('');
  }

  clear(): void {
    this.#chats.clear();
    this.#isOther = false;
    this.#isAnyChat = false;
  }
}
