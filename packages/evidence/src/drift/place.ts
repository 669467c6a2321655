/** Where something is in the captures. */
export interface DriftPlace {
  /** The file, or the name of the input. */
  file: string;
  /** The line, from 1. Absent in a file that is a single document. */
  line?: number;
  /** JSON Pointer of the value in its document or line. Absent if that is all of it. */
  pointer?: string;
  /** When the payload was captured, in ISO 8601 with milliseconds, where the capture says so. */
  at?: string;
}

/** The earlier of two places: by time if both have one, else by file, line and pointer. */
export function firstOf(a: DriftPlace, b: DriftPlace): DriftPlace {
  return compare(a, b, LATEST) <= 0 ? a : b;
}

/** The later of two places. */
export function lastOf(a: DriftPlace, b: DriftPlace): DriftPlace {
  return compare(a, b, EARLIEST) >= 0 ? a : b;
}

/** What a place without a time counts as, so that one with a time wins, whichever is searched. */
const LATEST = '\uffff';
const EARLIEST = '';

/** A total order: it must not depend on how the input is divided. */
function compare(a: DriftPlace, b: DriftPlace, unknown: string): number {
  return (
    compareTexts(a.at ?? unknown, b.at ?? unknown) ||
    compareTexts(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    comparePointers(a.pointer ?? '', b.pointer ?? '')
  );
}

/** Item 10 is after item 9. */
function comparePointers(a: string, b: string): number {
  const [as, bs] = [a.split('/'), b.split('/')];
  for (let i = 0; i < as.length && i < bs.length; i++) {
    const [one, other] = [as[i]!, bs[i]!];
    if (one === other) continue;
    const areIndexes = /^\d{1,15}$/.test(one) && /^\d{1,15}$/.test(other);
    return (areIndexes && Number(one) - Number(other)) || compareTexts(one, other);
  }
  return as.length - bs.length;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
