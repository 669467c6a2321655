import { addressWebhook } from '@whapi-webhooks/contract';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Attempt } from './delivery.ts';
import type { InFlightRequests } from './in-flight-requests.ts';
import type { PendingDelivery } from './pending-delivery.ts';
import { reasonOf } from './reason-of.ts';
import type { Transport } from './transport.ts';

/** What became of a request. */
export type Answer = Pick<Attempt, 'status' | 'error' | 'cause'>;

export interface RequestOptions {
  clock: MockClock;
  faults: Faults;
  transport: Transport;
  inFlight: InFlightRequests;
  /** How long a receiver may take to answer, in milliseconds by the clock. */
  timeoutMs: number;
}

/**
 * Starts the request of an attempt, or what a fault makes of it.
 * @param conclude called once: with the answer, or with the reason why there is none
 */
export function startRequest(
  { clock, faults, transport, inFlight, timeoutMs }: RequestOptions,
  { delivery, settings }: PendingDelivery,
  attempt: Attempt,
  conclude: (answer: Answer) => void,
): void {
  const { id, event, receiver } = delivery;
  const hitting = faults.hitting(['status', 'reset', 'timeout', 'slow'], event, receiver);
  if (hitting.length > 0) attempt.faults = hitting.map(({ type }) => type);
  const lateMs = hitting.reduce((sum, fault) => sum + latenessOf(fault), 0);

  const controller = new AbortController();
  const countOut = inFlight.add(receiver, () => controller.abort());
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
      end({ error: 'the receiver did not answer in time' });
      controller.abort();
    },
    id,
  );
  const answering = answerOf(hitting) ?? ask(transport, { delivery, settings }, controller.signal);
  answering.then((answer) => {
    countOut('answered');
    if (lateMs === 0) end(answer);
    else if (lateMs < timeoutMs) clock.after(lateMs, () => end(answer), id);
  });
}

/** What a fault answers in the receiver's place. */
function answerOf(faults: readonly Fault[]): Promise<Answer> | undefined {
  for (const fault of faults) {
    if (fault.type === 'reset') return Promise.resolve({ error: 'ECONNRESET' });
    if (fault.type === 'status') return Promise.resolve({ status: fault.status });
  }
  return undefined;
}

async function ask(
  transport: Transport,
  { delivery, settings }: PendingDelivery,
  signal: AbortSignal,
): Promise<Answer> {
  const { webhook, event, mode, receiver } = delivery;
  try {
    const body = JSON.stringify(addressWebhook(webhook, event, mode, receiver).payload);
    const headers = new Headers({ 'content-type': 'application/json' });
    for (const [name, value] of Object.entries(settings.headers ?? {})) headers.set(name, value);
    return { status: await transport.request(delivery, { headers, body, signal }) };
  } catch (error) {
    return { error: reasonOf(error), cause: error };
  }
}

function latenessOf(fault: Fault): number {
  if (fault.type === 'timeout') return Number.POSITIVE_INFINITY;
  return fault.type === 'slow' ? milliseconds(fault.by) : 0;
}
