import { eventOfRequest, isEventName, type Mode, printable, validateWebhook } from '@whapi-webhooks/contract';
import { type CapturedPayload, formatPlace } from '../captures/capture.ts';
import { isObject } from '../captures/looks-like.ts';
import { readCaptures } from '../captures/read-captures.ts';
import type { Colors } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { issueLines } from '../report/issue-lines.ts';
import { applyAssignments } from './apply-assignments.ts';
import { type Outgoing, ownEvent, type Unsendable } from './outgoing.ts';
import { renewWebhook } from './renew-webhook.ts';
import type { TriggerOptions } from './trigger-options.ts';

export interface CapturedOptions extends Pick<TriggerOptions, 'mode' | 'set' | 'unchecked' | 'renew' | 'count'> {
  /** The file with the payloads; `-` is standard input. */
  body: string;
  maxSize: number;
  seed: number;
}

interface Surroundings {
  io: Io;
  colors: Colors;
  /** Takes a note about a payload that is sent all the same. */
  note(text: string): void;
  /** Called before the file is read, each time. */
  onStart(): void;
}

/** How many events that the contract does not know are noted. */
const MOST_NOTES = 20;

/** The payloads of a capture, in its order: those that the contract refuses only where they are not to be checked. */
export async function* capturedWebhooks(
  { body, count, maxSize, ...options }: CapturedOptions,
  { io, colors, note, onStart }: Surroundings,
): AsyncGenerator<Outgoing | Unsendable> {
  const ids = new Map<string, string>();
  const noted = new Set<string>();
  for (let round = 0; round < count; round++) {
    onStart();
    // The ids of a recording refer to one another; those of the next round are other ones.
    ids.clear();
    for await (const capture of readCaptures([body], { io, cwd: io.cwd ?? process.cwd(), maxSize, onSkipped: note })) {
      const place = printablePath(formatPlace(capture.place));
      if (capture.error !== undefined) {
        const error = `error: failed to read ${place}: ${printable(capture.error)}\n`;
        yield { error, exitCode: ExitCode.environment };
        continue;
      }
      const outgoing = prepare(capture, options, { ids, round });
      if (outgoing.issues.length > 0) {
        const lines = [`error: ${place} violates the contract and is not sent`, ...issueLines(outgoing.issues, colors)];
        yield { error: `${lines.join('\n')}\n`, exitCode: ExitCode.violation };
        continue;
      }
      if (outgoing.event === undefined && outgoing.mode !== 'body') {
        const why = `its event is unknown, and ${outgoing.mode} mode sends it in the URL`;
        yield { error: `error: failed to send ${place}: ${why}. Use --mode body\n`, exitCode: ExitCode.violation };
        continue;
      }
      if (outgoing.isUnknown && noted.size < MOST_NOTES) {
        const name = outgoing.event ?? '';
        if (!noted.has(name)) note(`note: ${place}: ${printable(name)} is an unknown event, and is sent unchecked`);
        noted.add(name);
      }
      yield outgoing;
    }
  }
}

function prepare(
  capture: CapturedPayload,
  { mode: wanted, set = [], unchecked, renew, seed }: Omit<CapturedOptions, 'body' | 'count' | 'maxSize'>,
  { ids, round }: { ids: Map<string, string>; round: number },
) {
  const { at } = capture;
  const renewed =
    renew && isObject(capture.payload)
      ? renewWebhook(capture.payload, { now: Date.now(), seed, number: round, ids })
      : capture.payload;
  const payload = isObject(renewed) && set.length > 0 ? applyAssignments(renewed, set) : renewed;
  const { mode: recorded, event: addressed } = addressOf(capture);
  const stated = ownEvent(payload) ?? capture.event ?? addressed;
  const known = stated !== undefined && isEventName(stated) ? stated : undefined;
  const result = validateWebhook(payload, { profile: 'tolerant', ...(known && { event: known }) });
  const isUnknown = stated !== undefined && !known;
  const event = stated ?? result.event;
  const mode = wanted ?? recorded;
  const inserted = mode === 'body' ? (wanted ? event : stated) : undefined;
  return {
    payload: inserted === undefined ? payload : withEvent(payload, inserted),
    event,
    mode,
    at,
    isUnknown,
    issues: unchecked || isUnknown ? [] : (result.issues ?? []),
  };
}

/** In which mode a payload was captured, and the event that its request line contains. */
function addressOf({ payload, method = 'POST', url }: CapturedPayload): { mode: Mode; event?: string } {
  if (url === undefined || (isObject(payload) && 'event' in payload)) return { mode: 'body' };
  const segments = url.replace(/[?#].*$/s, '').split('/');
  const [type = '', verb = ''] = segments.slice(-2);
  const event = eventOfRequest(method, url);
  if (method !== 'POST')
    return verb === '' ? { mode: 'body' } : { mode: 'method', event: `${verb}.${method.toLowerCase()}` };
  if (event === undefined) return { mode: 'body' };
  return { mode: event === `${type}.${verb}` ? 'path' : 'method', event };
}

/** A payload as `body` mode sends it. */
export function withEvent(payload: unknown, event: string): unknown {
  if (!isObject(payload) || 'event' in payload) return payload;
  const [type, ...method] = event.split('.');
  return { ...payload, event: { type, event: method.join('.') } };
}
