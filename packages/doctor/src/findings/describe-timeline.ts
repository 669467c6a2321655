import { printable } from '@whapi-webhooks/contract';
import type { TimelineRow } from '@whapi-webhooks/mock';

const MOST_LINES = 24;
const LONGEST_TEXT = 60;
const LONGEST_WEBHOOK = 240;
/** From how many milliseconds on it matters how long a response took. */
const LONG_MS = 1_000;

interface Webhook {
  readonly messages?: readonly { readonly from_me?: boolean }[];
  readonly chats_updates?: readonly {
    readonly after_update?: { readonly last_message?: { readonly from_me?: boolean } };
  }[];
}

/** Steps that only let time pass show in the times of what follows. */
const SILENT_STEPS = ['settle', 'advance', 'runAll', 'expectRequested', 'expectDelivered'];

/**
 * What happened in a trial, for people: who did what, when, counted from its beginning. Left out are webhooks that the
 * trial did not cause itself and that changed nothing, such as the statuses of the receiver's own messages, and
 * the third attempt of a webhook and later ones that end as the first did.
 * @returns a line for each row that matters, at most 24
 * @example describeTimeline(finding.timeline); // ['0.0 s  12015550100 writes "Hi"', '0.0 s  → messages.post  200', …]
 */
export function describeTimeline(rows: readonly TimelineRow[]): string[] {
  const startedAt = rows[0]?.at ?? 0;
  const deliveries = new Map(rows.flatMap((row) => (row.kind === 'delivery' ? [[row.delivery.id, row]] : [])));
  const busy = new Set(rows.flatMap(({ kind, causedBy }) => (kind === 'request' ? (causedBy?.delivery ?? []) : [])));
  const attempts = new Map(
    rows.flatMap((row) => (row.kind === 'attempt' ? [[row.attempt.id as string, row.attempt]] : [])),
  );
  const totals = new Map([...attempts.keys()].map((id) => [id.replace(/\.\d+$/, ''), numberOf(id)]));
  const usual = mostFrequent(rows.flatMap((row) => (row.kind === 'attempt' ? (row.attempt.status ?? []) : [])));
  const lines = rows.flatMap((row) => {
    const text = describe(row);
    return text === undefined ? [] : [`${((row.at - startedAt) / 1_000).toFixed(1).padStart(4)} s  ${text}`];
  });
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `… and ${more} more`] : lines;

  function describe(row: TimelineRow): string | undefined {
    if (row.kind === 'step') return SILENT_STEPS.includes(row.step.do) ? undefined : describeStep(row.step);
    if (row.kind === 'request') return describeRequest(row.request);
    if (row.kind === 'delivery') return undefined;
    const delivery = deliveries.get(row.attempt.id.replace(/\.\d+$/, '') as `d${number}`)?.delivery;
    if (!delivery) return undefined;
    const { status, error, faults, durationMs } = row.attempt;
    if (status === usual && !faults && !delivery.causedBy?.step && !busy.has(delivery.id)) return undefined;
    const before = attempts.get(`${delivery.id}.${numberOf(row.attempt.id) - 2}`);
    const isRepeated = before?.status === status && before?.error === error;
    if (isRepeated && !faults && !busy.has(delivery.id)) return undefined;
    const outcome = status === undefined ? `no response (${error ?? 'not yet'})` : `${status}`;
    const after = status !== undefined && durationMs >= LONG_MS ? ` after ${(durationMs / 1_000).toFixed(1)} s` : '';
    const number = numberOf(row.attempt.id);
    const total = totals.get(delivery.id) ?? 0;
    const notes = [
      ...(isOwn(delivery.webhook as Webhook) ? ['from_me'] : []),
      ...(number > 1 ? [`attempt ${number}${total > 2 ? ` of ${total}` : ''}`] : []),
      ...(faults ?? []),
      ...(delivery.faults ?? []),
    ];
    return `→ ${delivery.event} ${outcome}${after}${notes.length > 0 ? ` (${[...new Set(notes)].join(', ')})` : ''}`;
  }
}

/** Of the attempt, counted from 1. */
function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}

function mostFrequent(statuses: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function describeStep({ do: name, with: argument }: (TimelineRow & { kind: 'step' })['step']): string {
  const { from, chatId, text, ...content } = argument;
  if (name === 'receiveMessage') {
    const where = typeof chatId === 'string' ? ` in ${chatId}` : '';
    const [kind] = Object.keys(content).filter((key) => key !== 'fromName' && key !== 'lid');
    return `${from}${where} ${typeof text === 'string' ? `writes ${quoted(text)}` : `sends ${kind ?? 'a message'}`}`;
  }
  if (name === 'addFault') return `fault: ${describeFault(argument)}`;
  if (name === 'send') {
    return `a webhook is sent: ${printable(JSON.stringify(argument.webhook), LONGEST_WEBHOOK)}`;
  }
  return `${name} ${shortJson(argument)}`;
}

/** Such as `batch of messages.post (size 3), 3 times`. */
function describeFault({ type, event, count: times, ...options }: Readonly<Record<string, unknown>>): string {
  const events = [event ?? []].flat();
  const given = Object.entries(options).map(([name, value]) => `${name} ${shortJson(value)}`);
  return [
    type,
    ...(events.length > 0 ? [` of ${new Intl.ListFormat('en').format(events.map(String))}`] : []),
    ...(given.length > 0 ? [` (${given.join(', ')})`] : []),
    ...(times === undefined ? [] : [times === 1 ? ', once' : `, ${times} times`]),
  ].join('');
}

/** Whether a webhook only shows what the account itself sent. */
function isOwn({ messages, chats_updates: updates }: Webhook): boolean {
  const shown = messages ?? updates?.map(({ after_update: after }) => after?.last_message) ?? [];
  return shown.length > 0 && shown.every((message) => message?.from_me === true);
}

function describeRequest({ by, method, path, body, query, status }: (TimelineRow & { kind: 'request' })['request']) {
  const { to = query.to, ...rest } = (body ?? {}) as { to?: unknown; body?: unknown; caption?: unknown };
  const said = [rest.body, rest.caption].find((value) => typeof value === 'string');
  const failed = status !== undefined && status >= 400 ? `, answered ${status}` : '';
  const who = by === 'app' ? 'the receiver' : 'the account';
  if (typeof to !== 'string') return `← ${who} calls ${printable(`${method} ${path}`, LONGEST_TEXT)}${failed}`;
  const what = typeof said === 'string' ? quoted(said) : printable(`${method} ${path}`, LONGEST_TEXT);
  return `← ${who} sends ${printable(to, LONGEST_TEXT)} ${what}${failed}`;
}

function shortJson(value: unknown): string {
  return printable(JSON.stringify(value), 2 * LONGEST_TEXT);
}

function quoted(text: string): string {
  return `"${printable(text, LONGEST_TEXT)}"`;
}
