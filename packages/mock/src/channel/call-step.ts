import type { Call } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { toChatId } from './chat-id.ts';
import type { CommandContext, Outcome } from './command.ts';
import { callsPost } from './world-webhooks.ts';

/** How a call goes on. */
export type CallStep = Exclude<Call['status'], 'initiated'>;

export function canBecome({ status: before }: Call, step: CallStep): boolean {
  return before === 'initiated' || (before === 'ringing' && step !== 'ringing');
}

/** An answered call belongs to the chat of whoever answers, as in the vendor's sample; a group's stays the group's. */
export function takeStep(state: ChannelState, before: Call, status: CallStep, { now }: CommandContext): Outcome<Call> {
  const chat_id = status === 'answered' && !before.group_call ? toChatId(state.account.phone) : before.chat_id;
  const call: Call = { ...before, chat_id, status, timestamp: now };
  return { changes: { calls: [call] }, webhooks: [callsPost(state, call)], result: call };
}
