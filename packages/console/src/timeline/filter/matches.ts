import type { Row } from '../../api/row.ts';
import { isFailed, isPending, SLOW_MS } from '../rows/health-of.ts';
import type { Entry } from '../rows/to-entries.ts';
import type { Term } from './parse-filter.ts';

/** The body of a row as text in lower case, as far as it is loaded. */
export type BodyOf = (id: string) => string | undefined;

/** Whether an entry fulfils all conditions of a filter. */
export function matches(entry: Entry, terms: readonly Term[], bodyOf: BodyOf): boolean {
  return terms.every(
    ({ isNot, key, values }) => values.some((value) => CONDITIONS[key](entry, value, bodyOf)) !== isNot,
  );
}

/** Whether a filter looks into bodies. */
export function needsBodies(terms: readonly Term[]): boolean {
  return terms.some(({ key }) => key === 'word');
}

const CONDITIONS: Record<Term['key'], (entry: Entry, value: string, bodyOf: BodyOf) => boolean> = {
  word: ({ row, attempts }, value, bodyOf) =>
    textOf(row).includes(value) ||
    attempts.some((attempt) => textOf(attempt).includes(value)) ||
    (bodyOf(row.id)?.includes(value) ?? false),
  event: ({ row }, value) => row.kind === 'delivery' && row.event.includes(value),
  status: ({ row, attempts }, value) =>
    [...(row.kind === 'request' ? [row] : []), ...attempts].some(({ status }) => isStatus(status, value)),
  path: ({ row }, value) => row.kind === 'request' && row.path.toLowerCase().includes(value),
  chat: ({ row }, value) => row.kind !== 'step' && (row.chat?.toLowerCase().includes(value) ?? false),
  receiver: ({ row }, value) => row.kind === 'delivery' && row.receiver.toLowerCase().includes(value),
  kind: ({ row }, value) => row.kind === (value === 'webhook' ? 'delivery' : value),
  is: (entry, value) => STATES[value]?.(entry) ?? false,
  fault: ({ row, attempts }, value) =>
    [row, ...attempts].some((each) => 'faults' in each && each.faults?.some((fault) => fault.includes(value))),
  id: ({ row }, value) => row.id === value,
};

const STATES: Record<string, (entry: Entry) => boolean> = {
  failed: ({ row, attempts }) => {
    if (row.kind === 'request') return (row.status ?? 0) >= 400;
    if (row.kind === 'step') return row.error !== undefined;
    return ['failed', 'expired', 'dropped', 'refused'].includes(row.outcome) || attempts.some(isFailed);
  },
  invalid: ({ row }) => row.kind === 'delivery' && !row.valid,
  waiting: ({ row, attempts }) =>
    (row.kind === 'delivery' && row.outcome === 'waiting') ||
    (row.kind === 'request' && row.status === undefined) ||
    attempts.some(isPending),
  slow: ({ row, attempts }) =>
    [...(row.kind === 'request' ? [row] : []), ...attempts].some(({ durationMs = 0 }) => durationMs >= SLOW_MS),
  unserved: ({ row }) => row.kind === 'request' && isUnserved(row),
  'by-hand': ({ row }) => isByHand(row),
  faulty: ({ row, attempts }) => [row, ...attempts].some((each) => 'faults' in each && (each.faults?.length ?? 0) > 0),
};

/** Whether the mock has no answer to a request. */
export function isUnserved({ operation, status }: { operation?: string; status?: number }): boolean {
  return status === 501 || (operation === undefined && status !== undefined);
}

/** Whether a webhook was sent by hand, without a change of the channel. */
export function isByHand(row: Row): boolean {
  return row.kind === 'delivery' && (row.resendOf !== undefined || row.causedBy?.act === 'send');
}

function isStatus(status: number | undefined, value: string): boolean {
  if (value === 'none') return status === undefined;
  return value.endsWith('xx') ? String(status)[0] === value[0] : String(status) === value;
}

const texts = new WeakMap<Row, string>();

/** What a row shows, in lower case. */
function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { seq, at, kind, causedBy, ...shown } = row;
  const text = [...Object.values(shown), causedBy?.act].flat().join(' ').toLowerCase();
  texts.set(row, text);
  return text;
}
