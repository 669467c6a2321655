import { canBecome, takeStep } from './call-step.ts';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { findCall } from './find.ts';

/**
 * DELETE /calls/{CallID}. A rejected call is told as `missed`, our choice among the documented ends of a call:
 * what the service sends is not documented.
 */
export const rejectCall: Command<{ callId: string; from: string }, void> = (state, { callId, from }, context) => {
  const call = findCall(state, callId);
  if (call.from !== toChatId(from) || !canBecome(call, 'missed')) {
    throw new CommandError(404, 'Call not found', `no call ${callId} from ${from} that can be rejected`);
  }
  return { ...takeStep(state, call, 'missed', context), result: undefined };
};
