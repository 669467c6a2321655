import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { StepName } from '@whapi-webhooks/types/steps';
import type { Delivery } from '../delivery/delivery.ts';
import type { RequestRecord } from '../requests/request-record.ts';
import type { StepRecord } from '../step-log/step-log.ts';
import { referencesIn } from '../steps/references.ts';
import type { TimelineEntry } from '../timeline/timeline-row.ts';
import { describeGap, type ExportGap } from './export-error.ts';

/** One step of the story that is exported. */
export interface StoryStep {
  readonly do: StepName;
  readonly with: Readonly<Record<string, unknown>>;
  /** What it returned, as far as later steps may refer to it. */
  readonly returned?: unknown;
  /** The request of the app that it expects. */
  readonly request?: RequestRecord;
}

/** What happened, in the order in which it is to be repeated. */
export interface Story {
  readonly steps: readonly StoryStep[];
  /** What the steps do not repeat. */
  readonly gaps: readonly ExportGap[];
}

export interface StoryOptions {
  /** From which time between two steps on it is repeated, in milliseconds. */
  leastPauseMs: number;
  /** How many older rows the log has dropped. */
  dropped: number;
  /** What was done that no step does. */
  otherActs: readonly string[];
}

/** From which latency on an expectation waits for longer than by default, and how many times as long. */
const LONG_LATENCY_MS = 200;
const PATIENCE = 5;

/**
 * Reads from the timeline what to repeat: the steps, an expectation for each request of the app, and the time that
 * passed in between. What a receiver in this process did itself, it will do again; what failed without effect, and
 * deliveries, are not repeated.
 */
export function readStory(
  entries: readonly TimelineEntry[],
  { leastPauseMs, dropped, otherActs }: StoryOptions,
): Story {
  const records = recordsIn(entries);
  const gaps: ExportGap[] = otherActs.map((message) => ({ message }));
  if (dropped > 0) gaps.push({ message: `the log has dropped the first ${dropped} rows: the beginning is missing` });
  const steps: StoryStep[] = [];
  let now: number | undefined;

  /** Lets the time pass that passed before something. */
  function pauseUntil(at: number): void {
    const by = now === undefined ? 0 : at - now;
    if (by < leastPauseMs) return;
    steps.push({ do: 'advance', with: { by: by % 1_000 === 0 ? `${by / 1_000}s` : `${by}ms` } });
    now = at;
  }

  for (const item of inOrder(records, gaps)) {
    if (item.kind === 'step') {
      const { record, story, isMoved } = item;
      const { at, durationMs = 0 } = record;
      if (!isMoved) pauseUntil(at);
      steps.push(story);
      now = Math.max(now ?? 0, at + durationMs);
    } else {
      const { at } = item.record;
      const startedAt = startOfCause(item.record, records.deliveries);
      pauseUntil(startedAt ?? at);
      steps.push(expectationOf(item.record, at - (startedAt ?? at)));
      now = Math.max(now ?? 0, at);
    }
  }
  pauseUntil(records.lastAt);
  return { steps, gaps };
}

interface Records {
  steps: StepRecord[];
  /** Those of the app. */
  requests: RequestRecord[];
  /** What the step `call` requested, by the id of the step. */
  calls: Map<string, RequestRecord>;
  deliveries: Map<string, Delivery>;
  /** The steps that caused deliveries. */
  causes: Set<string>;
  /** When the last row began. */
  lastAt: number;
}

function recordsIn(entries: readonly TimelineEntry[]): Records {
  const records: Records = {
    ...{ steps: [], requests: [], calls: new Map(), deliveries: new Map(), causes: new Set(), lastAt: 0 },
  };
  const noteTime = (at: number) => {
    records.lastAt = Math.max(records.lastAt, at);
  };
  for (const entry of entries) {
    if (entry.kind === 'step') {
      records.steps.push(entry.step);
      noteTime(entry.step.at + (entry.step.durationMs ?? 0));
    } else if (entry.kind === 'request') {
      const { request } = entry;
      if (request.by === 'app') records.requests.push(request);
      else if (request.causedBy?.step) records.calls.set(request.causedBy.step, request);
      noteTime(request.at);
    } else if (entry.kind === 'delivery') {
      const { delivery } = entry;
      records.deliveries.set(delivery.id, delivery);
      if (delivery.causedBy?.step) records.causes.add(delivery.causedBy.step);
      noteTime(delivery.emittedAt);
    } else {
      noteTime(entry.attempt.startedAt);
    }
  }
  return records;
}

type Item =
  | { kind: 'step'; place: number; record: StepRecord; story: StoryStep; isMoved: boolean }
  | { kind: 'request'; place: number; record: RequestRecord };

/** The steps and requests to repeat, in order. */
function inOrder(records: Records, gaps: ExportGap[]): Item[] {
  const items: Item[] = [];
  const kept = records.steps.flatMap((record) => {
    const story = storyStepOf(record, records, gaps);
    return story ? [{ record, story }] : [];
  });
  for (const [index, { record, story }] of kept.entries()) {
    // One that was awaited together with what it waits for would wait for ever before it.
    const { seq, endSeq = seq } = record;
    const { record: next } = kept[index + 1] ?? {};
    const isMoved = isExpectation(record) && next !== undefined && next.seq < endSeq;
    items.push({ kind: 'step', place: isMoved ? endSeq - 0.5 : seq, record, story, isMoved });
  }
  for (const record of records.requests) {
    if (record.bodyCut) gaps.push({ row: record.id, message: 'its body was too long to be kept' });
    else if (readsAsReference(record.body)) gaps.push({ row: record.id, message: `its body ${LIKE_A_REFERENCE}` });
    // What the vendor does not have either cannot be expected.
    if (record.operation) items.push({ kind: 'request', place: record.seq, record });
  }
  for (const { id, resendOf } of records.deliveries.values()) {
    if (resendOf) gaps.push({ row: id, message: `${resendOf} was sent again by hand, which no step does` });
  }
  return items.sort((a, b) => a.place - b.place);
}

/** The step of the story that repeats a step, if one does. */
function storyStepOf(record: StepRecord, records: Records, gaps: ExportGap[]): StoryStep | undefined {
  const { id, do: name, with: argument, omitted = [], causedBy, error, durationMs, result } = record;
  const call = records.calls.get(id);
  if (causedBy) return undefined;
  // What a test expects beside is its own affair: deliveries follow from steps, and requests are expected anyway.
  const isIncomplete = omitted.length > 0 || readsAsReference(argument);
  if (isExpectation(record) && (error || durationMs === undefined || isIncomplete)) return undefined;
  if (durationMs === undefined) {
    gaps.push({ row: id, message: `${name} is still running` });
    return undefined;
  }
  if (readsAsReference(argument) && (call || !error)) {
    // A scenario would replace it, and a test would run it as code.
    gaps.push({ row: id, message: `the argument of ${name} ${LIKE_A_REFERENCE}` });
    return undefined;
  }
  if (error && call?.status !== undefined) {
    // It was refused, and is refused again.
    const accept = [...((argument.accept as number[] | undefined) ?? []), call.status];
    return { do: name, with: { ...argument, accept }, returned: resultOfCall(call) };
  }
  if (error) {
    if (records.causes.has(id)) gaps.push({ row: id, message: `${name} sent webhooks, and failed: ${error.message}` });
    return undefined;
  }
  for (const part of omitted) {
    gaps.push({ row: id, message: `${name} lacks ${describeGap({ row: part.pointer, message: part.because })}` });
  }
  return { do: name, with: argument, returned: call ? resultOfCall(call) : result };
}

const LIKE_A_REFERENCE = 'has a property "$from", which a scenario reads as a reference';

/** Whether JSON that is no scenario has something that means a reference in one. */
function readsAsReference(value: unknown): boolean {
  return referencesIn(value).length > 0;
}

/** What the step `call` returns. */
function resultOfCall({ status, answer }: RequestRecord) {
  return { status, body: answer };
}

function isExpectation({ do: name }: StepRecord): boolean {
  return name === 'expectDelivered' || name === 'expectRequested';
}

/** When the attempt began during which a request was made, if that is known. */
function startOfCause({ causedBy, at }: RequestRecord, deliveries: Records['deliveries']): number | undefined {
  const delivery = causedBy?.delivery === undefined ? undefined : deliveries.get(causedBy.delivery);
  return delivery?.attempts.findLast(({ startedAt }) => startedAt <= at)?.startedAt;
}

/** @param latencyMs how long the app took to make it */
function expectationOf(request: RequestRecord, latencyMs: number): StoryStep {
  const { params, query, body, status, answer } = request;
  const matcher = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(Object.keys(query).length > 0 && { query }),
    ...(body !== undefined && !request.bodyCut && !readsAsReference(body) && { body }),
    ...(status !== undefined && (status < 200 || status > 299) && { status }),
  };
  return {
    do: 'expectRequested',
    with: {
      operation: request.operation as WhapiOperation,
      matcher,
      ...(latencyMs > LONG_LATENCY_MS && { within: `${Math.ceil((latencyMs * PATIENCE) / 1_000)}s` }),
    },
    returned: { answer },
    request,
  };
}
