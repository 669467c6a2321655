import type { Call } from '@whapi-webhooks/types';
import { transitionCall } from '../calls/transition-call.ts';
import type { Run } from '../run.ts';

/** A call on its way. Each step sends a `calls.post` and gives the call as it is then. */
export interface IncomingCallHandle {
  readonly id: string;
  /** The phone rings. */
  ring(): Promise<Call>;
  /** The call is answered on the phone. */
  answer(): Promise<Call>;
  /** Nobody answers. */
  miss(): Promise<Call>;
  /** Whoever calls gives up; a status that only the vendor's OpenAPI knows. */
  cancel(): Promise<Call>;
}

export function createCallHandle(run: Run, { id: callId }: Call): IncomingCallHandle {
  return Object.freeze({
    id: callId,
    ring: async () => run(transitionCall, { callId, step: 'ringing' }),
    answer: async () => run(transitionCall, { callId, step: 'answered' }),
    miss: async () => run(transitionCall, { callId, step: 'missed' }),
    cancel: async () => run(transitionCall, { callId, step: 'canceled' }),
  });
}
