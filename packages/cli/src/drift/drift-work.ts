import type { Definitions } from '@whapi-webhooks/evidence';
import { DriftCollector, type DriftPlace, type DriftReport } from '@whapi-webhooks/evidence/drift';
import type { Capture, CapturedPayload, UnreadCapture } from '../captures/capture.ts';
import { isRestBody } from '../captures/is-rest-body.ts';
import { capturesIn } from '../captures/read-captures.ts';
import { lineTooLong, type TextLine, textLines } from '../captures/text-lines.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { STDIN } from '../files/stdin.ts';
import type { LinesJob, LineWork } from '../lines/line-work.ts';

/** More are counted, but not printed. */
export const MOST_PRINTED = 20;

export interface DriftWorkOptions {
  definitions: Definitions;
  maxSize: number;
  body?: string;
  event?: string;
  /** What to call standard input, whose lines then have no numbers: it is a part of something larger. */
  name?: string;
  /** Whether batches contain the payloads. */
  keepsPayloads?: boolean;
}

/** What is said about a part of a file while it is compared. */
export interface DriftBatch {
  /** The number of payloads, and of parts that cannot be read. */
  found: number;
  /** The number of records without a webhook. */
  without: number;
  /** The number of lines of logs without JSON. */
  textLines: number;
  /** The first parts that cannot be read. */
  unread: UnreadCapture[];
  /** How many there are beside those. */
  moreUnread: number;
  payloads: CapturedPayload[];
}

/** The work of `drift`: collects how payloads differ from the schemas. */
export class DriftWork implements LineWork<DriftBatch, DriftReport> {
  readonly #collector: DriftCollector;
  readonly #options: DriftWorkOptions;

  constructor(options: DriftWorkOptions) {
    this.#options = options;
    this.#collector = new DriftCollector(options.definitions);
  }

  *lines({ bytes, file, linesBefore, isLog }: LinesJob): Generator<DriftBatch> {
    const batch = emptyBatch();
    let line = linesBefore;
    for (const text of textLines(bytes, this.#options.maxSize)) {
      this.#addText(text, { file, line: ++line }, batch, isLog);
    }
    yield batch;
  }

  longLine(file: string, line: number): DriftBatch {
    return this.unread({ place: { file, line }, error: lineTooLong(this.#options.maxSize) });
  }

  *document(bytes: Buffer, file: string): Generator<DriftBatch> {
    const batch = emptyBatch();
    this.#addText(decodeUtf8(bytes), { file }, batch);
    yield batch;
  }

  /** Counts a part of the input that cannot be read. */
  unread(capture: UnreadCapture): DriftBatch {
    const batch = emptyBatch();
    this.#add(capture, batch);
    return batch;
  }

  end(): DriftReport {
    return this.#collector.report();
  }

  #addText(text: TextLine, place: Capture['place'], batch: DriftBatch, isLog = false): void {
    const { body, maxSize } = this.#options;
    for (const capture of capturesIn(text, place, { body, maxSize, isLog })) {
      if (capture === 'record') batch.without++;
      else if (capture === 'line') batch.textLines++;
      else this.#add(capture, batch);
    }
  }

  #add(capture: Capture, batch: DriftBatch): void {
    const { event, name, keepsPayloads } = this.#options;
    const place = placeOf(capture, name);
    batch.found++;
    if (capture.error !== undefined) {
      this.#collector.addUnread(place);
      if (batch.unread.length < MOST_PRINTED) batch.unread.push(capture);
      else batch.moreUnread++;
      return;
    }
    // The body of an operation is compared with its schema for the corpus only.
    if (!isRestBody(capture.wrapper)) this.#collector.add(capture.payload, { place, event: capture.event ?? event });
    if (keepsPayloads) batch.payloads.push(capture);
  }
}

function emptyBatch(): DriftBatch {
  return { found: 0, without: 0, textLines: 0, unread: [], moreUnread: 0, payloads: [] };
}

function placeOf({ place, ...capture }: Capture, name: string | undefined): DriftPlace {
  const at = capture.error === undefined && Number.isFinite(capture.at) ? new Date(capture.at!) : undefined;
  const { file, line, pointer } = place;
  const isPart = name !== undefined && file === STDIN;
  return {
    file: isPart ? name : file,
    ...(line !== undefined && !isPart && { line }),
    ...(pointer && { pointer }),
    ...(at && Math.abs(at.getTime()) <= 8.64e15 && { at: at.toISOString() }),
  };
}
