import type { Call } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { toChatId } from '../state/chat-id.ts';
import type { Command, CommandContext, Outcome } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { findCall } from '../state/find.ts';
import { callsPost } from '../webhooks/call-webhooks.ts';

/** The statuses that follow `initiated`. */
export type CallStep = Exclude<Call['status'], 'initiated'>;

function canTransition({ status: before }: Call, step: CallStep): boolean {
  return before === 'initiated' || (before === 'ringing' && step !== 'ringing');
}

/** An answered call moves to the account's own chat, as in the vendor's sample; a group call stays in its group. */
function transition(state: ChannelState, before: Call, status: CallStep, { now }: CommandContext): Outcome<Call> {
  const chat_id = status === 'answered' && !before.group_call ? toChatId(state.account.phone) : before.chat_id;
  const call: Call = { ...before, chat_id, status, timestamp: now };
  return { changes: { calls: [call] }, webhooks: [callsPost(state, call)], result: call };
}

/** The next status of a call. Rejected if the call has ended, or is already ringing. */
export const transitionCall: Command<{ callId: string; step: CallStep }, Call> = (state, { callId, step }, context) => {
  const call = findCall(state, callId);
  if (canTransition(call, step)) return transition(state, call, step, context);
  throw new CommandError(409, `A call that is ${call.status} cannot become ${step}`, callId);
};

/** The next status after some time, unless the call has ended by then. */
export function transitionCallLater(callId: string, step: CallStep): Command<void, void> {
  return (state, _, context) => {
    const call = state.calls.get(callId);
    if (!call || !canTransition(call, step)) return { changes: {}, webhooks: [], result: undefined };
    return { ...transition(state, call, step, context), result: undefined };
  };
}

/**
 * DELETE /calls/{CallID}. A rejected call is reported as `missed`, our choice among the documented final statuses:
 * what the service sends is not documented.
 */
export const rejectCall: Command<{ callId: string; from: string }, void> = (state, { callId, from }, context) => {
  const call = findCall(state, callId);
  if (call.from !== toChatId(from) || !canTransition(call, 'missed')) {
    throw new CommandError(404, 'Call not found', `no call ${callId} from ${from} that can be rejected`);
  }
  return { ...transition(state, call, 'missed', context), result: undefined };
};
