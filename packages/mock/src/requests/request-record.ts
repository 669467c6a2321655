import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { CausedBy, DeliveryId, RequestId } from '../causes.ts';
import { deepFreeze } from '../channel/state/deep-freeze.ts';
import type { WhapiRequest } from './request.ts';

/** What is known when a request arrives. */
export interface Arrival {
  readonly by: WhapiRequest['by'];
  readonly operation?: WhapiOperation;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: WhapiRequest['query'];
  readonly token: WhapiRequest['token'];
  readonly causedBy?: CausedBy;
}

/** What is known once the body was read. */
export interface BodyRecord {
  bodyKind?: 'json' | 'form' | 'file' | 'text';
  bodyBytes?: number;
  body?: unknown;
  bodyCut?: true;
  /** Whether it has the type that the operation declares. For exports: a view does not show it. */
  bodyFits?: true;
}

/** What is known once the request was answered. */
interface AnswerRecord {
  status?: number;
  answer?: unknown;
  answerCut?: true;
  durationMs?: number;
}

/** A request while the mock handles it. */
export interface RequestRecord extends Arrival, BodyRecord, AnswerRecord {
  readonly id: RequestId;
  readonly seq: number;
  readonly at: number;
  readonly webhooks: DeliveryId[];
  /** How many resets preceded it. */
  readonly epoch: number;
  /** An estimate of its size in memory. */
  sizeBytes: number;
}

const EARLY = ['id', 'seq', 'at', 'by', 'operation', 'method', 'path', 'params', 'query', 'token', 'causedBy'] as const;
const LATE = ['bodyKind', 'bodyBytes', 'body', 'bodyCut', 'status', 'answer', 'answerCut', 'durationMs'] as const;

const views = new WeakMap<RequestRecord, WhapiRequest>();

/**
 * A request as users see it: it follows the request until it was answered, and cannot be used to change it. The same
 * one each time. Bodies are frozen only now, not copied.
 */
export function requestView(record: RequestRecord): WhapiRequest {
  const known = views.get(record);
  if (known) return known;
  const view = {};
  for (const name of EARLY) show(view, name, record[name]);
  Object.defineProperty(view, 'webhooks', { enumerable: true, get: () => Object.freeze([...record.webhooks]) });
  views.set(record, view as WhapiRequest);
  updateView(record);
  return view as WhapiRequest;
}

/** Shows what has become known of a request since. */
export function updateView(record: RequestRecord): void {
  const view = views.get(record);
  if (!view) return;
  for (const name of LATE) if (!(name in view)) show(view, name, record[name]);
}

function show(view: object, name: string, value: unknown): void {
  if (value !== undefined) Object.defineProperty(view, name, { enumerable: true, value: deepFreeze(value) });
}
