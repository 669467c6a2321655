import type { Call } from '@whapi-webhooks/types';
import { transitionCall } from '../calls/transition-call.ts';
import type { Run } from '../run.ts';

/** An incoming call. Each step sends `calls.post` and returns the call. */
export interface IncomingCallHandle {
  readonly id: string;
  /** The phone rings. */
  ring(): Promise<Call>;
  /** The call is answered on the phone. */
  answer(): Promise<Call>;
  /** The call is not answered. */
  miss(): Promise<Call>;
  /** The caller hangs up before it is answered; a status that only the vendor's OpenAPI lists. */
  cancel(): Promise<Call>;
}

export function createCallHandle(run: Run, { id: callId }: Pick<Call, 'id'>): IncomingCallHandle {
  return Object.freeze({
    id: callId,
    ring: async () => run(transitionCall, { callId, step: 'ringing' }),
    answer: async () => run(transitionCall, { callId, step: 'answered' }),
    miss: async () => run(transitionCall, { callId, step: 'missed' }),
    cancel: async () => run(transitionCall, { callId, step: 'canceled' }),
  });
}
