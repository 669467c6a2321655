import type { Call } from '@whapi-webhooks/types';
import { randomText } from '../ids/random-text.ts';
import { refuseFromBlocked } from '../state/blacklist.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command, Later } from '../state/command.ts';
import { callsPost } from '../webhooks/call-webhooks.ts';
import { type CallStep, transitionCallLater } from './transition-call.ts';

/** A contact calls the channel's phone. */
export interface IncomingCall {
  /** Digits of the caller. */
  from: string;
  /** Default: a voice call. */
  video?: boolean;
  /** The group that is called. Default: the channel alone. */
  groupId?: string;
  /**
   * How the call ends: it rings after 1 second, and is answered after 8 or missed after 40, as in the
   * vendor's samples. Default: it does nothing by itself.
   */
  ends?: 'answered' | 'missed';
}

const RINGS_AFTER_MS = 1_000;
const ENDS_AFTER_MS = { answered: 8_000, missed: 40_000 };

export const startCall: Command<IncomingCall, Call> = (state, { from, video = false, groupId, ends }, context) => {
  refuseFromBlocked(state, toContactId(from), groupId);
  const call: Call = {
    id: randomText('0123456789ABCDEF', 32, context),
    from: toChatId(from),
    chat_id: groupId ?? toChatId(from),
    status: 'initiated',
    timestamp: context.now,
    group_call: groupId !== undefined,
    video_call: video,
    offline_call: false,
  };
  return {
    changes: { calls: [call] },
    webhooks: [callsPost(state, call)],
    result: call,
    ...(ends && { later: [later(call, 'ringing', RINGS_AFTER_MS), later(call, ends, ENDS_AFTER_MS[ends])] }),
  };
};

function later({ id }: Call, step: CallStep, afterMs: number): Later {
  return { afterMs, command: transitionCallLater(id, step) };
}

/** POST /calls and POST /calls/group_link: returns a made-up link. It cannot be called, and no event reports it. */
export const createCallLink: Command<void, string> = (_, __, context) => ({
  changes: {},
  webhooks: [],
  result: `https://example.com/calls/${randomText('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 22, context)}`,
});
