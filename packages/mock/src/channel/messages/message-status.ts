import type { Message } from '@whapi-webhooks/types';
import type { ChannelState, StatusSteps } from '../state/channel-state.ts';
import { chatTypeOf, toContactId } from '../state/chat-id.ts';
import type { Command, Later } from '../state/command.ts';
import { type ListedStatus, statusesPost } from '../webhooks/message-webhooks.ts';
import { replaceMessage } from './patched-message.ts';
import { isFurther, withReceipts } from './receipts.ts';

const STEPS: readonly [status: ListedStatus, step: Exclude<keyof StatusSteps, 'failedMs'>][] = [
  ['sent', 'sentMs'],
  ['delivered', 'deliveredMs'],
  ['read', 'readMs'],
  ['played', 'playedMs'],
];

/**
 * The statuses that one of the channel's own messages gets over time. Only sounds are played. A message in a newsletter
 * is only sent: WhatsApp does not say who received or read it. A message to a number that is not on WhatsApp fails, or
 * stays as it is.
 */
export function laterStatuses(state: ChannelState, message: Message): Later[] {
  const { statusSteps } = state;
  if (!statusSteps || !message.status) return [];
  const later = (status: ListedStatus, afterMs: number): Later => ({
    afterMs,
    command: (state, _, context) => advanceStatus(state, { messageId: message.id, status }, context),
  });
  if (isUnreachable(state, message)) {
    return statusSteps.failedMs === false ? [] : [later('failed', statusSteps.failedMs)];
  }
  const sound = message.type === 'voice' || message.type === 'audio';
  const isAddressed = chatTypeOf(message.chat_id) !== 'newsletter';
  return STEPS.filter(
    ([status]) =>
      isFurther(status, message.status) && (sound || status !== 'played') && (isAddressed || status === 'sent'),
  ).map(([status, step]) => later(status, statusSteps[step]));
}

function isUnreachable(state: ChannelState, { chat_id }: Message): boolean {
  return state.unregistered.has(toContactId(chat_id));
}

interface Advance {
  messageId: string;
  status: ListedStatus;
  /** Ids of the contacts for whom it gets the status. Default: everybody in the chat. */
  viewers?: readonly string[];
}

/** One of the channel's own messages gets the next status. No webhook is sent if it already has that status. */
export const advanceStatus: Command<Advance, void> = (state, { messageId, status, viewers }, context) => {
  const message = state.messages.get(messageId);
  if (!message) return { changes: {}, webhooks: [], result: undefined };
  const receipts = withReceipts(state, { message, status, viewers }, context);
  if (!isFurther(status, message.status)) return { changes: receipts, webhooks: [], result: undefined };
  return {
    changes: { ...replaceMessage(state, { ...message, status }), ...receipts },
    webhooks: [statusesPost(state, { message, status }, context)],
    result: undefined,
  };
};
