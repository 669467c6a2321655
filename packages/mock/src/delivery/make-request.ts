import type { WebhookSettings } from '@whapi-webhooks/types';
import { milliseconds } from '../clock/duration.ts';
import type { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Attempt, Delivery } from './delivery.ts';
import type { Transport } from './transport.ts';

/** A delivery with what an attempt needs besides. */
export interface Parcel {
  delivery: Delivery;
  settings: WebhookSettings;
}

export type Answer = Pick<Attempt, 'status' | 'error'>;

interface RequestOptions {
  faults: Faults;
  transport: Transport;
  timeoutMs: number;
}

const LATE = 'the receiver did not answer in time';

/**
 * Makes the request of an attempt, or what a fault makes of it. Never throws.
 * @returns the answer, and by how many milliseconds later than now it is to come
 */
export async function makeRequest(
  { faults, transport, timeoutMs }: RequestOptions,
  { delivery, settings }: Parcel,
  attempt: Attempt,
): Promise<{ answer: Answer; lateMs: number }> {
  const hitting = faults.hitting(['status', 'reset', 'timeout', 'slow'], delivery.event, delivery.receiver);
  if (hitting.length > 0) attempt.faults = hitting.map(({ type }) => type);
  const lateMs = hitting.reduce((sum, fault) => sum + lateness(fault, timeoutMs), 0);
  const answer = answerOf(hitting) ?? (await answerFrom(transport, { delivery, settings }));
  return lateMs < timeoutMs ? { answer, lateMs } : { answer: { error: LATE }, lateMs: timeoutMs };
}

/** What a fault answers in the receiver's place. */
function answerOf(faults: readonly Fault[]): Answer | undefined {
  for (const fault of faults) {
    if (fault.type === 'reset') return { error: 'ECONNRESET' };
    if (fault.type === 'status') return { status: fault.status };
  }
  return undefined;
}

async function answerFrom(transport: Transport, { delivery, settings }: Parcel): Promise<Answer> {
  const { event: _, ...payload } = delivery.webhook;
  const body = JSON.stringify(delivery.mode === 'body' ? delivery.webhook : payload);
  try {
    return {
      status: await transport.request(delivery, body, { 'content-type': 'application/json', ...settings.headers }),
    };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

function lateness(fault: Fault, timeoutMs: number): number {
  if (fault.type === 'timeout') return timeoutMs;
  return fault.type === 'slow' ? milliseconds(fault.by) : 0;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `the receiver threw ${String(error)}`;
  if (error.name === 'TimeoutError') return LATE;
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? `${error.name}: ${error.message}`;
}
