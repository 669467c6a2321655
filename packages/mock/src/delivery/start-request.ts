import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Attempt } from './delivery.ts';
import { numberOf } from './delivery-id.ts';
import type { InFlightRequests } from './in-flight-requests.ts';
import { partsOf, type RequestFaults } from './parts-of.ts';
import type { PendingDelivery } from './pending-delivery.ts';
import { reasonOf } from './reason-of.ts';
import type { Transport } from './transport.ts';

/** Why a request that was given up has no response. */
export const NO_RESPONSE_IN_TIME = 'the receiver did not respond in time';

/** What became of a request. */
export type Answer = Pick<Attempt, 'status' | 'error' | 'cause'>;

export interface RequestOptions {
  clock: MockClock;
  faults: Faults;
  transport: Transport;
  inFlight: InFlightRequests;
  /** Timeout of an attempt, in milliseconds by the clock. */
  timeoutMs: number;
  /** Yields to the timers of the runtime. */
  nextTurn(): Promise<void>;
  /** A new value for `sentry-trace`. */
  createTrace(): string;
}

/**
 * Starts the request of an attempt, or applies a fault to it.
 * @param conclude called once: with the response, or with the reason why there is none
 */
export function startRequest(
  { clock, faults, transport, inFlight, timeoutMs, nextTurn, createTrace }: RequestOptions,
  { delivery, settings, cause }: PendingDelivery,
  attempt: Attempt,
  conclude: (answer: Answer) => void,
): void {
  const { id, receiver } = delivery;
  const { instead, slow, onRequest } = faultsOf(faults, { delivery, settings });
  const acting = [instead, ...slow, ...Object.values(onRequest)].filter((fault) => fault !== undefined);
  if (acting.length > 0) attempt.faults = acting.map(({ type }) => type);
  const lateMs =
    instead?.type === 'timeout' ? Number.POSITIVE_INFINITY : slow.reduce((sum, { by }) => sum + milliseconds(by), 0);

  const controller = new AbortController();
  let isAborted = false;
  const abort = () => {
    isAborted = true;
    controller.abort();
  };
  const countOut = inFlight.add(receiver, abort);
  let isOver = false;
  const end = ({ cause, ...answer }: Answer) => {
    if (isOver) return;
    isOver = true;
    cancelTimeout();
    if (cause !== undefined) Object.defineProperty(attempt, 'cause', { value: cause });
    conclude(answer);
  };
  const cancelTimeout = clock.after(
    timeoutMs,
    () => {
      countOut('given up');
      end({ error: NO_RESPONSE_IN_TIME });
      abort();
    },
    numberOf(id),
  );
  // What a receiver causes gives way to timers: a loop must not keep a test runner from its timeouts.
  const turn = cause && nextTurn();
  const how = { signal: () => controller.signal, onRequest, trace: createTrace(), turn };
  const answering = answerOf(instead) ?? ask(transport, { delivery, settings }, how);
  answering.then((answer) => {
    // A request that is aborted after the timeout has no response.
    countOut(answer.status === undefined && isAborted ? 'given up' : 'answered');
    if (lateMs === 0) end(answer);
    else if (lateMs < timeoutMs) clock.after(lateMs, () => end(answer), numberOf(id));
  });
}

/** The faults that act on an attempt. What the receiver is not called for has no other effect on its request. */
function faultsOf(faults: Faults, { delivery, settings }: PendingDelivery) {
  const instead = faults.first(['status', 'reset', 'timeout'], delivery);
  const isCalled = !instead || instead.type === 'timeout';
  return {
    instead,
    slow: instead?.type === 'timeout' ? [] : faults.all(['slow'], delivery),
    onRequest: isCalled ? requestFaults(faults, { delivery, settings }) : {},
  };
}

/** The faults that change the request of an attempt. */
function requestFaults(faults: Faults, { delivery, settings }: PendingDelivery): RequestFaults {
  const isDelete = delivery.request.method === 'DELETE';
  const isSigned = Object.keys(settings.headers ?? {}).length > 0;
  const garbage = faults.first(['garbage'], delivery);
  return {
    garbage,
    unsigned: isSigned ? faults.first(['unsigned'], delivery) : undefined,
    bodiless: isDelete && !garbage ? faults.first(['bodiless'], delivery) : undefined,
  };
}

/** The result of an attempt for which the receiver is not called. */
function answerOf(fault: Fault | undefined): Promise<Answer> | undefined {
  if (fault?.type === 'reset') return Promise.resolve({ error: 'ECONNRESET' });
  return fault?.type === 'status' ? Promise.resolve({ status: fault.status }) : undefined;
}

interface Manner {
  /** Created when it is asked for: few receivers look at it. */
  signal: () => AbortSignal;
  onRequest: RequestFaults;
  trace: string;
  /** What to wait for before the request starts. */
  turn: Promise<void> | undefined;
}

async function ask(
  transport: Transport,
  { delivery, settings }: PendingDelivery,
  { signal, onRequest, trace, turn }: Manner,
): Promise<Answer> {
  if (turn) await turn;
  try {
    const parts = partsOf({ delivery, settings }, trace, onRequest);
    return { status: await transport.request(delivery, { ...parts, signal }) };
  } catch (error) {
    return { error: reasonOf(error), cause: error };
  }
}
