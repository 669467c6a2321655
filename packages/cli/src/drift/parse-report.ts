import type { DriftReport, Finding } from '@whapi-webhooks/evidence/drift';
import { isObject } from '../captures/looks-like.ts';
import { usageError } from '../cli-error.ts';

/** The version of reports that this version of the program writes. */
const VERSION = 1;

/**
 * Parses what `drift --format json` wrote.
 * @param place where the text is, for the error
 * @throws {CliError} if it is something else
 */
export function parseReport(text: string, place: string): DriftReport {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw notAReport(place, 'it is not JSON, or not complete');
  }
  if (!isObject(report)) throw notAReport(place, 'it is not an object');
  const { version, command, type, results, summary } = report;
  if (type !== undefined) throw notAReport(place, 'it is a line of --format ndjson');
  if (command !== 'drift') {
    throw notAReport(place, typeof command === 'string' ? `it is a report of ${command}` : 'it is not a report');
  }
  if (version !== VERSION) {
    const written = JSON.stringify(version) ?? 'none';
    throw notAReport(place, `its version is ${written}, and this program reads version ${VERSION}`);
  }
  if (!Array.isArray(results) || !results.every(isFinding)) throw notAReport(place, 'its results are incomplete');
  if (!isSummary(summary)) throw notAReport(place, 'its summary is incomplete');
  return { drift: 1, ...summary, findings: results };
}

function notAReport(place: string, problem: string): Error {
  return usageError(`failed to read ${place}: ${problem}. Expected a report of drift --format json`);
}

function isFinding(value: unknown): value is Finding {
  if (!isObject(value)) return false;
  const { kind, event, pointer, detail, schemas, count, first, last, sample, shape } = value;
  return (
    [kind, event, pointer].every((text) => typeof text === 'string') &&
    detail !== undefined &&
    Array.isArray(schemas) &&
    schemas.every((name) => typeof name === 'string') &&
    isCount(count) &&
    isPlace(first) &&
    isPlace(last) &&
    sample !== undefined &&
    (shape === undefined || isShape(shape))
  );
}

function isSummary(value: unknown): value is Omit<DriftReport, 'drift' | 'findings'> {
  if (!isObject(value)) return false;
  const { schemas, payloads, unread, events, places } = value;
  return (
    typeof schemas === 'string' &&
    isCount(payloads) &&
    isObject(unread) &&
    isCount(unread.count) &&
    (unread.first === undefined || isPlace(unread.first)) &&
    isRecordOf(events, isCount) &&
    isRecordOf(places, isPlaceCount)
  );
}

function isPlaceCount(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { values, objects = 0, by = {} } = value;
  return isCount(values) && isCount(objects) && isRecordOf(by, isCount);
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { file, line = 1, pointer = '', at = '' } = value;
  return isCount(line) && [file, pointer, at].every((text) => typeof text === 'string');
}

function isShape(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { types, properties = {}, values, items } = value;
  return (
    Array.isArray(types) &&
    isRecordOf(properties, isShape) &&
    [values, items].every((shape) => shape === undefined || isShape(shape))
  );
}

function isRecordOf(value: unknown, isPart: (part: unknown) => boolean): boolean {
  return isObject(value) && Object.values(value).every(isPart);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
