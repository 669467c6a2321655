/** Where a payload is: a file, a line of NDJSON, and a JSON Pointer into the document or the line. */
export interface Place {
  /** The path of the file as the argument names it, or `<stdin>`. */
  file: string;
  /** The line, from 1. Absent in a file that is a single JSON document. */
  line?: number;
  /** The place of the payload in its document or line. Absent if the payload is all of it. */
  pointer?: string;
}

/** A payload of a capture, and what the capture says about it. */
export interface CapturedPayload {
  place: Place;
  payload: unknown;
  /** The event, if it is stated beside the payload or by method and URL of the request. */
  event?: string;
  /** When it was captured, in milliseconds since 1970. */
  at?: number;
  method?: string;
  url?: string;
  headers?: Record<string, string>;
  /** The object that the payload was found in, with properties such as `source` or `grade`. */
  wrapper?: Record<string, unknown>;
  error?: never;
}

/** A part of the input that has no payload that can be read. */
export interface UnreadCapture {
  place: Place;
  /** Why, in words that fit after «failed to read <place>: ». */
  error: string;
}

/** One payload of the input, or why there is none. */
export type Capture = CapturedPayload | UnreadCapture;

/**
 * A place as people write it.
 * @example formatPlace({ file: 'log.ndjson', line: 12, pointer: '/body' }); // 'log.ndjson:12#/body'
 */
export function formatPlace({ file, line, pointer }: Place): string {
  return `${file}${line === undefined ? '' : `:${line}`}${pointer ? `#${pointer}` : ''}`;
}
