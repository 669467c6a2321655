import type { Delivery, TimelineRow, WhapiRequest } from '@whapi-webhooks/mock';
import type { SteeredWhapi } from '@whapi-webhooks/mock/internals';
import { type Actions, actionsOf } from './actions.ts';

/** What one schedule led to. */
export interface ExploredRun {
  /** The REST requests of the app, in the order of their arrival. */
  readonly requests: readonly WhapiRequest[];
  /** The webhooks on their way to the app, with their attempts. */
  readonly deliveries: readonly Delivery[];
  /** Steps, requests, deliveries and attempts in one order. */
  readonly timeline: readonly TimelineRow[];
  /** What the channel knows in the end: its chats, messages, labels and so on, as JSON. */
  readonly state: SteeredWhapi['state'];
  /** What happened, in order, such as `start d1.1` or `answer r2`. */
  readonly schedule: readonly string[];
  /** The run without faults, in which each handler ends before the next one starts. Absent in that run itself. */
  readonly undisturbed?: { readonly requests: readonly WhapiRequest[]; readonly deliveries: readonly Delivery[] };
}

/**
 * Something that must be true whatever the schedule. Its name is that of the function.
 * @throws {AssertionError} when it is not, of `node:assert`, of Vitest, or of Jest
 * @example
 * function answersEverybody({ requests }: ExploredRun) {
 *   assert.equal(requests.filter(({ operation }) => operation === 'POST /messages/text').length, 2);
 * }
 */
export type Invariant = (run: ExploredRun) => void;

/** What an invariant of this package found. */
export class InvariantError extends Error {
  override readonly name = 'AssertionError';
}

/** Every delivery is accepted in the end. */
export function acceptsAll({ deliveries }: ExploredRun): void {
  for (const { id, event, attempts, outcome } of deliveries) {
    if (outcome !== 'failed' && outcome !== 'expired' && outcome !== 'waiting') continue;
    const last = attempts.at(-1);
    const reason = last?.status === undefined ? (last?.error ?? 'no response') : `status ${last.status}`;
    throw new InvariantError(
      `${event} (${id}) was never accepted: after ${attempts.length} attempts, the last result is ${reason}`,
    );
  }
}

/** No request is made more often than in the undisturbed run, and none more often than there are messages to answer. */
export function answersOnce(run: ExploredRun): void {
  const { extra, missing } = compared(run);
  if (missing.length === 0 && extra.length > 0 && extra.every(({ expected }) => expected > 0)) {
    throw new InvariantError(`the app did something more often than in the undisturbed run: ${describe(extra)}`);
  }
  const actions = actionsOf(run);
  for (const [chat, received] of receivedIn(run.deliveries)) {
    for (const [action, count] of actions.sent) {
      if (!action.startsWith(`${chat} `) || count <= received) continue;
      throw new InvariantError(
        `the app sent the same ${count} times to a chat with ${received} messages: ${action.slice(chat.length + 1)}`,
      );
    }
  }
}

/** Once every delivery succeeded, nothing is missing that the app did in the undisturbed run. */
export function losesNothing(run: ExploredRun): void {
  const { extra, missing } = compared(run);
  if (extra.length > 0 || missing.length === 0) return;
  if (run.deliveries.some(({ outcome }) => outcome !== 'delivered')) return;
  throw new InvariantError(
    `every delivery succeeded, but the app did less than in the undisturbed run: ${describe(missing)}`,
  );
}

/** The app makes the same requests as in the undisturbed run, apart from ids and times. */
export function sameRequests(run: ExploredRun): void {
  const { extra, missing } = compared(run);
  if (extra.length === 0 || (missing.length === 0 && extra.every(({ expected }) => expected > 0))) return;
  const without = missing.length > 0 ? `, without ${describe(missing)}` : '';
  throw new InvariantError(`the app did something else than in the undisturbed run: ${describe(extra)}${without}`);
}

/** What is checked where `invariants` is left out. */
export const defaultInvariants: readonly Invariant[] = [acceptsAll, answersOnce, losesNothing, sameRequests];

interface Difference {
  action: string;
  count: number;
  expected: number;
}

const NONE = { extra: [], missing: [] };

/** What the app did more and less often than in the undisturbed run. */
function compared(run: ExploredRun): { extra: Difference[]; missing: Difference[] } {
  if (!run.undisturbed) return NONE;
  const [actual, expected] = [actionsOf(run), actionsOf(run.undisturbed)];
  return {
    extra: [...more(actual, expected)],
    missing: [...more(expected, actual)].map(({ action, count, expected }) => ({
      action,
      count: expected,
      expected: count,
    })),
  };
}

function* more({ all }: Actions, { all: others }: Actions): Generator<Difference> {
  for (const [action, count] of all) {
    const expected = others.get(action) ?? 0;
    if (count > expected) yield { action, count, expected };
  }
}

function describe(differences: readonly Difference[]): string {
  const [first, ...others] = differences.map(
    ({ action, count, expected }) => `${action} (${count} instead of ${expected})`,
  );
  return others.length === 0 ? `${first}` : `${first} and ${others.length} more`;
}

/** How many messages of others each chat got, those that were sent twice counted once. */
function receivedIn(deliveries: readonly Delivery[]): Map<string, number> {
  const ids = new Map<string, Set<string>>();
  for (const { webhook } of deliveries) {
    for (const { chat_id, id, from_me } of 'messages' in webhook ? webhook.messages : []) {
      if (!from_me) ids.set(chat_id, (ids.get(chat_id) ?? new Set()).add(id));
    }
  }
  return new Map([...ids].map(([chat, { size }]) => [chat, size]));
}
