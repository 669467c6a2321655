import type { Action, ActionMessage, Message } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext, Outcome } from '../state/command.ts';
import { findGroup } from '../state/find.ts';
import { learnedContact } from '../state/names.ts';
import { isOwnChat } from '../state/newsletters.ts';
import { messagesPatch, messagesPost } from '../webhooks/message-webhooks.ts';
import { createMessage, type MessageHead } from './create-message.ts';
import { replaceMessage } from './patched-message.ts';

/** An action on a message, and who does it. */
export type ResolvedSender = Pick<MessageHead, 'from' | 'fromName' | 'source'>;

interface Act {
  by: ResolvedSender;
  /** The target of the action. */
  target: Message;
  action: Action;
  /** The changes of the target, if any. */
  after?(trigger: ActionMessage): Message;
}

/**
 * An action on a message: reported as a message of type `action`, and by `messages.patch` if the
 * target changes. That both are sent is our reading of captured and simulated traffic; the chat does not change. Nothing
 * is reported of a newsletter that the account does not follow.
 * @throws {CommandError} with 404 when the app acts in a group that the account is not in any more
 */
export function applyMessageAction(
  state: ChannelState,
  { by, target, action, after }: Act,
  context: CommandContext,
): Outcome<ActionMessage> {
  if (by.source === 'api' && state.groups.has(target.chat_id)) findGroup(state, target.chat_id);
  const content = { type: 'action', action } as const;
  const trigger = createMessage(state, { chatId: target.chat_id, ...by }, content, context) as ActionMessage;
  const contacts = learnedContact(state, trigger);
  const isTold = isOwnChat(state, target.chat_id);
  const told = {
    changes: { messages: [trigger], contacts },
    webhooks: isTold ? [messagesPost(state, trigger)] : [],
    result: trigger,
  };
  if (!after) return told;
  const changed = after(trigger);
  const { messages = [], ...changes } = replaceMessage(state, changed);
  return {
    changes: { ...changes, messages: [...messages, trigger], contacts },
    webhooks: isTold ? [...told.webhooks, ...messagesPatch(state, { trigger, before: target, after: changed })] : [],
    result: trigger,
  };
}
