import type { Message, MessageStatus } from '@whapi-webhooks/types';
import type { ChannelState, StatusSteps } from '../state/channel-state.ts';
import { chatTypeOf } from '../state/chat-id.ts';
import type { Command, Later } from '../state/command.ts';
import { type ListedStatus, statusesPost } from '../webhooks/message-webhooks.ts';
import { replaceMessage } from './patched-message.ts';

const STEPS: readonly [status: ListedStatus, step: keyof StatusSteps][] = [
  ['sent', 'sentMs'],
  ['delivered', 'deliveredMs'],
  ['read', 'readMs'],
  ['played', 'playedMs'],
];

/** In order. A message never returns to an earlier status. */
const ORDER: readonly (MessageStatus | undefined)[] = [
  'pending',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'deleted',
];

/**
 * The statuses that one of the channel's own messages gets over time. Only sounds are played. A message in a newsletter
 * is only sent: WhatsApp does not say who received or read it.
 */
export function laterStatuses({ statusSteps }: ChannelState, message: Message): Later[] {
  if (!statusSteps || !message.status) return [];
  const sound = message.type === 'voice' || message.type === 'audio';
  const isAddressed = chatTypeOf(message.chat_id) !== 'newsletter';
  return STEPS.filter(
    ([status]) =>
      isFurther(status, message.status) && (sound || status !== 'played') && (isAddressed || status === 'sent'),
  ).map(([status, step]) => ({
    afterMs: statusSteps[step],
    command: (state, _, context) => advanceStatus(state, { messageId: message.id, status }, context),
  }));
}

/** One of the channel's own messages gets the next status. Does nothing if it is deleted or already has that status. */
export const advanceStatus: Command<{ messageId: string; status: ListedStatus }, void> = (state, input, context) => {
  const { messageId, status } = input;
  const message = state.messages.get(messageId);
  if (!message || !isFurther(status, message.status)) return { changes: {}, webhooks: [], result: undefined };
  return {
    changes: replaceMessage(state, { ...message, status }),
    webhooks: [statusesPost(state, { message, status }, context)],
    result: undefined,
  };
};

function isFurther(status: MessageStatus, than: MessageStatus | undefined): boolean {
  return ORDER.indexOf(status) > ORDER.indexOf(than);
}
