import type { Call } from '@whapi-webhooks/types';
import { type CallStep, canBecome, takeStep } from './call-step.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { findCall } from './find.ts';

/** The next step of a call. Refused when the call is over, or rings already. */
export const moveCall: Command<{ callId: string; step: CallStep }, Call> = (state, { callId, step }, context) => {
  const call = findCall(state, callId);
  if (canBecome(call, step)) return takeStep(state, call, step, context);
  throw new CommandError(409, `A call that is ${call.status} cannot become ${step}`, callId);
};

/** The next step by itself, unless the call is over by then. */
export function moveCallLater(callId: string, step: CallStep): Command<void, void> {
  return (state, _, context) => {
    const call = state.calls.get(callId);
    if (!call || !canBecome(call, step)) return { changes: {}, webhooks: [], result: undefined };
    return { ...takeStep(state, call, step, context), result: undefined };
  };
}
