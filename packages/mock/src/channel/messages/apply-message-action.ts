import type { Action, ActionMessage, Message } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext, Outcome } from '../state/command.ts';
import { learnedContact } from '../state/names.ts';
import { messagesPatch, messagesPost } from '../webhooks/message-webhooks.ts';
import { createMessage, type MessageHead } from './create-message.ts';
import { replaceMessage } from './patched-message.ts';

/** Who does something to a message. */
export type ResolvedSender = Pick<MessageHead, 'from' | 'fromName' | 'source'>;

interface Act {
  by: ResolvedSender;
  /** What it is done to. */
  target: Message;
  action: Action;
  /** What becomes of the target, where it changes. */
  after?(trigger: ActionMessage): Message;
}

/**
 * Something that is done to a message: told as a message of type `action`, and by `messages.patch` where the
 * target changes. That both come is our reading of captured and simulated traffic; the chat does not change.
 */
export function applyMessageAction(
  state: ChannelState,
  { by, target, action, after }: Act,
  context: CommandContext,
): Outcome<ActionMessage> {
  const content = { type: 'action', action } as const;
  const trigger = createMessage(state, { chatId: target.chat_id, ...by }, content, context) as ActionMessage;
  const contacts = learnedContact(state, trigger);
  const told = {
    changes: { messages: [trigger], contacts },
    webhooks: [messagesPost(state, trigger)],
    result: trigger,
  };
  if (!after) return told;
  const changed = after(trigger);
  const { messages = [], ...changes } = replaceMessage(state, changed);
  return {
    changes: { ...changes, messages: [...messages, trigger], contacts },
    webhooks: [...told.webhooks, ...messagesPatch(state, { trigger, before: target, after: changed })],
    result: trigger,
  };
}
