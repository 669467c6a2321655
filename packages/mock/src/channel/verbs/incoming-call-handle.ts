import type { Call } from '@whapi-webhooks/types';

/** An incoming call. Each step sends `calls.post` and returns the call. */
export interface IncomingCallHandle {
  readonly id: string;
  /** The call as its first webhook carries it. */
  readonly call: Call;
  /** The phone rings. */
  ring(): Promise<Call>;
  /** The call is answered on the phone. */
  answer(): Promise<Call>;
  /** The call is not answered. */
  miss(): Promise<Call>;
  /** The caller hangs up before it is answered; a status that only the vendor's OpenAPI lists. */
  cancel(): Promise<Call>;
}

type Transition = (call: { callId: string }) => Promise<Call>;

/** A call with the verbs that continue it. */
export function createCallHandle(
  verbs: Readonly<Record<'ringCall' | 'answerCall' | 'missCall' | 'cancelCall', Transition>>,
  call: Call,
): IncomingCallHandle {
  const { id } = call;
  return Object.freeze({
    id,
    call,
    ring: () => verbs.ringCall({ callId: id }),
    answer: () => verbs.answerCall({ callId: id }),
    miss: () => verbs.missCall({ callId: id }),
    cancel: () => verbs.cancelCall({ callId: id }),
  });
}
